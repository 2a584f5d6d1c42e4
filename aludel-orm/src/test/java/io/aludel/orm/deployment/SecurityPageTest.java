package io.aludel.orm.deployment;

import static io.aludel.sql.Sql.allow;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ArgumentException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.sql.Row;
import io.aludel.sql.Sort;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the page about security shows. */
@EveryDatabase
class SecurityPageTest {
    private static final Registry MODELS = Registry.of(TheatreSeat.class);

    private String url = "";
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(TestDatabase db) {
        url = db.url();
        engine = Engine.create(url);
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS);
        sessions.transactWithoutResult(
                session -> session.addAll(List.of(new TheatreSeat("12B", "Arena"), new TheatreSeat("12A", "Globe"))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void valuesAreParameters() {
        try (Session session = sessions.open()) {
            // region injection
            String typed = "x' OR '1'='1";
            List<TheatreSeat> none = session.execute(select(TheatreSeat.class).where(TheatreSeat_.guest.eq(typed)))
                    .all();
            List<Row> neither = session.execute(text("SELECT place FROM theatre_seat WHERE guest = :guest")
                            .bind("guest", typed))
                    .all();
            // endregion
            assertThat(none).isEmpty();
            assertThat(neither).isEmpty();
        }
    }

    @Test
    void whoeverSortsChoosesFromWhatIsOffered() {
        try (Session session = sessions.open()) {
            String wanted = "-theatre,place:nullslast";
            // region sorting
            Sort sort = Sort.parse(
                            wanted, allow(TheatreSeat_.place, TheatreSeat_.theatre)) // what nobody offered is refused
                    .then(TheatreSeat_.place.asc());
            List<TheatreSeat> sorted = session.execute(select(TheatreSeat.class).orderBy(sort.terms()))
                    .all();
            // endregion
            assertThat(sorted).extracting(TheatreSeat::getPlace).containsExactly("12A", "12B");
            assertThatThrownBy(() -> Sort.parse(
                            "guest; DROP TABLE theatre_seat", allow(TheatreSeat_.place, TheatreSeat_.theatre)))
                    .isInstanceOf(ArgumentException.class);
        }
    }

    @Test
    void passwordsAreNotShown() {
        String url = "postgresql://shop:secret@db.example.org/shop";
        // region quiet
        Engine engine = Engine.builder(url).echo(true).build(); // SQL at INFO; values stay out
        String shown = engine.url().toString(); // postgresql://shop:***@db.example.org/shop
        // endregion
        assertThat(shown).isEqualTo("postgresql://shop:***@db.example.org/shop");
        engine.close();
    }

    @Test
    void passwordsMayChange() {
        List<String> asked = new ArrayList<>();
        java.util.function.Supplier<String> vault = () -> {
            asked.add("password");
            return Optional.ofNullable(this.engine.url().password()).orElse("");
        };
        try (Engine engine = Engine.create(url)) {
            // region secrets
            engine.events().pool().onConnecting(target -> {
                target.properties().setProperty("password", vault.get()); // asked for each new connection
                return null; // the driver connects
            });
            // endregion
            try (Connection connection = engine.connect()) {
                assertThat(connection.isClosed()).isFalse();
            }
        }
        assertThat(asked).isNotEmpty();
    }
}
