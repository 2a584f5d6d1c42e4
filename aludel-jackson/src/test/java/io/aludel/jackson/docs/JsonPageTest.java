package io.aludel.jackson.docs;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.jackson.AludelModule;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.annotation.Sensitive;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Does what the page about JSON shows. */
class JsonPageTest {
    @Entity
    static class Potter {
        @Id
        @GeneratedValue
        private Long id;

        private String name;

        @Sensitive
        private String phone;

        @OneToMany(mappedBy = "maker", cascade = CascadeType.ALL)
        private List<Pot> pots = new ArrayList<>();

        protected Potter() {}

        Potter(String name, String phone) {
            this.name = name;
            this.phone = phone;
        }

        public Long getId() {
            return id;
        }

        public String getName() {
            return name;
        }

        public String getPhone() {
            return phone;
        }

        public List<Pot> getPots() {
            return pots;
        }
    }

    @Entity
    static class Pot {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne(optional = false)
        private Potter maker;

        protected Pot() {}

        Pot(Potter maker) {
            this.maker = maker;
        }

        public Long getId() {
            return id;
        }

        public Potter getMaker() {
            return maker;
        }
    }

    @Test
    void jackson() {
        try (Engine engine = Engine.create("h2:mem:potters")) {
            Registry models = Registry.of(Potter.class, Pot.class);
            models.metadata().createAll(engine);
            SessionFactory sessions = SessionFactory.of(engine, models);
            sessions.transact(session -> {
                Potter ann = new Potter("ann", "12345");
                session.add(ann);
                session.add(new Pot(ann));
                return null;
            });
            try (Session session = sessions.open()) {
                // region jackson
                ObjectMapper mapper = JsonMapper.builder()
                        .addModule(new AludelModule().references(true))
                        .build();
                Potter potter = session.execute(select(Potter.class)).one();
                String flat = mapper.writeValueAsString(potter); // {"id":1,"name":"ann"}
                potter.getPots().size(); // loads them
                String full =
                        mapper.writeValueAsString(potter); // {"id":1,"name":"ann","pots":[{"id":1,"maker":{"id":1}}]}
                // endregion
                assertThat(mapper.readTree(flat)).isEqualTo(mapper.readTree("{\"id\":1,\"name\":\"ann\"}"));
                assertThat(mapper.readTree(full))
                        .isEqualTo(mapper.readTree(
                                "{\"id\":1,\"name\":\"ann\",\"pots\":[{\"id\":1,\"maker\":{\"id\":1}}]}"));
            }
        }
    }
}
