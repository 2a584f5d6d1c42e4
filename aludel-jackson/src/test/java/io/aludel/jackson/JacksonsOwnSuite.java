package io.aludel.jackson;

import static io.aludel.orm.Load.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.jackson.JsonWriter.ModuleOption;
import io.aludel.jackson.Kiosk.Corner;
import io.aludel.jackson.Kiosk.Paper;
import io.aludel.jackson.Kiosk.Press;
import io.aludel.jackson.Kiosk.Stand;
import io.aludel.jackson.Kiosk.Street;
import io.aludel.jackson.Kiosk.Vendor;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Annotations of Jackson on entities mean what they mean elsewhere, and cause no statement either. */
@EveryDatabase
public abstract class JacksonsOwnSuite {
    private static final Registry MODELS =
            Registry.of(Stand.class, Vendor.class, Paper.class, Press.class, Street.class);

    private final JsonWriter plain = writer(ModuleOption.NONE);
    private final List<String> statements = new ArrayList<>();
    private Engine engine;
    private SessionFactory sessions;

    /** Jackson with its properties in the order of the fields, and the module. */
    protected abstract JsonWriter writer(ModuleOption option);

    @BeforeEach
    void fill(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS);
        sessions.transactWithoutResult(session -> {
            Stand stand = new Stand(1, new Corner("Elm", 7, "k"), new Vendor(1, "ann"));
            stand.getPapers().add(new Paper(1, stand, "Post", new Press(1, "Penny")));
            Street elm = new Street("Elm");
            elm.getStands().add(stand);
            session.add(elm);
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private String json(JsonWriter by, Object value) throws Exception {
        int before = statements.size();
        String json = by.write(value);
        assertThat(statements).as("statements while JSON is written").hasSize(before);
        return json;
    }

    private void assertJson(JsonWriter by, Object value, String expected) throws Exception {
        assertThat(plain.tree(json(by, value))).isEqualTo(plain.tree(expected));
    }

    @Test
    void partsAreUnwrapped() throws Exception {
        try (Session session = sessions.open()) {
            Stand bare = session.get(Stand.class, 1L).orElseThrow();
            assertJson(plain, bare, "{\"id\":1,\"street\":\"Elm\",\"number\":7}");
            session.expunge(bare);
            Stand full = session.get(Stand.class, 1L, selectinload(Kiosk_Stand_.vendor))
                    .orElseThrow();
            assertJson(plain, full, "{\"id\":1,\"street\":\"Elm\",\"number\":7,\"owner_id\":1,\"owner_name\":\"ann\"}");
        }
    }

    @Test
    void whatAnAnyGetterWouldLoadIsLeftOut() throws Exception {
        try (Session session = sessions.open()) {
            Street elm = session.get(Street.class, "Elm").orElseThrow();
            assertJson(plain, elm, "{\"name\":\"Elm\"}");
            elm.getStands().size();
            assertJson(plain, elm, "{\"name\":\"Elm\",\"stands\":1}");
        }
    }

    @Test
    void arraysKeepTheirPlaces() throws Exception {
        try (Session session = sessions.open()) {
            Paper post = session.get(Paper.class, 1L).orElseThrow();
            assertJson(plain, post, "[1, null, \"Post\", null]");
        }
    }

    @Test
    void aValueThatWouldLoadIsAnError() throws Exception {
        try (Session session = sessions.open()) {
            Press penny = session.get(Press.class, 1L).orElseThrow();
            assertThatThrownBy(() -> plain.write(penny))
                    .hasStackTraceContaining("options(selectinload(Press_.papers))");
            assertThat(statements).hasSize(1);
            penny.papers().size();
            assertJson(plain, penny, "\"Penny of 1\"");
        }
    }
}
