package io.aludel.jackson;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.jackson.Circus.Horse;
import io.aludel.jackson.Circus.Mirror;
import io.aludel.jackson.Circus.Rider;
import io.aludel.jackson.Circus.Tent;
import io.aludel.jackson.JsonWriter.ModuleOption;
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

/** Objects that lead back to themselves as JSON: every circle is cut where it closes, whatever it is made of, and without a statement. */
@EveryDatabase
public abstract class CirclesInJsonSuite {
    private static final Registry MODELS = Registry.of(Tent.class, Rider.class, Horse.class, Mirror.class);

    private final JsonWriter plain = writer(ModuleOption.NONE);
    private final JsonWriter references = writer(ModuleOption.REFERENCES);
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
            Tent tent = new Tent(1);
            Rider ann = new Rider(1, tent);
            ann.setTeacher(ann);
            ann.getPartners().add(ann);
            Rider bob = new Rider(2, tent);
            bob.setTeacher(ann);
            Horse star = new Horse("star");
            star.getSeenIn().add(tent);
            bob.getHorses().put("star", star);
            session.add(tent);
            Mirror left = new Mirror(1, "clear");
            Mirror right = new Mirror(2, "dim");
            left.setOpposite(right);
            right.setOpposite(left);
            session.addAll(List.of(left, right));
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void assertJson(JsonWriter by, Object value, String expected) throws Exception {
        int before = statements.size();
        String json = by.write(value);
        assertThat(statements).as("statements while JSON is written").hasSize(before);
        assertThat(plain.tree(json)).isEqualTo(plain.tree(expected));
    }

    @Test
    void anObjectThatRefersToItself() throws Exception {
        try (Session session = sessions.open()) {
            Rider ann = session.get(Rider.class, 1L, selectinload(Circus_Rider_.teacher))
                    .orElseThrow();
            assertThat(ann.getTeacher()).isSameAs(ann);
            assertJson(plain, ann, "{\"id\":1}");
            assertJson(references, ann, "{\"id\":1,\"tent\":{\"id\":1},\"teacher\":{\"id\":1}}");
        }
    }

    @Test
    void anObjectInACollectionOfItsOwn() throws Exception {
        try (Session session = sessions.open()) {
            Rider ann = session.get(Rider.class, 1L, selectinload(Circus_Rider_.partners))
                    .orElseThrow();
            assertThat(ann.getPartners()).containsExactly(ann);
            assertJson(plain, ann, "{\"id\":1,\"partners\":[]}");
            assertJson(
                    references, ann, "{\"id\":1,\"tent\":{\"id\":1},\"teacher\":{\"id\":1},\"partners\":[{\"id\":1}]}");
        }
    }

    /** Of a list, a map and a set. */
    @Test
    void aCircleAlongCollections() throws Exception {
        try (Session session = sessions.open()) {
            Tent tent = session.execute(select(Tent.class)
                            .options(selectinload(Circus_Tent_.riders)
                                    .selectinload(Circus_Rider_.horses)
                                    .selectinload(Circus_Horse_.seenIn)))
                    .one();
            assertThat(tent.getRiders().get(1).getHorses().get("star").getSeenIn())
                    .containsExactly(tent);
            assertJson(plain, tent, """
                    {"id": 1, "riders": [
                        {"id": 1, "horses": {}},
                        {"id": 2, "horses": {"star": {"name": "star", "seenIn": []}}}]}
                    """);
            Horse star = tent.getRiders().get(1).getHorses().get("star");
            String json = references.write(star);
            assertThat(json)
                    .startsWith("{\"name\":\"star\",\"seenIn\":[{\"id\":1,\"riders\":[")
                    .contains("\"horses\":{\"star\":{\"name\":\"star\"}}");
        }
    }

    @Test
    void objectsWithoutASessionAreCutAlike() throws Exception {
        Rider cid = new Rider(3, null);
        cid.setTeacher(cid);
        cid.getPartners().add(cid);
        assertJson(plain, cid, "{\"id\":3,\"tent\":null,\"partners\":[],\"horses\":{}}");
        Rider detached;
        try (Session session = sessions.open()) {
            detached = session.get(Rider.class, 1L, selectinload(Circus_Rider_.teacher))
                    .orElseThrow();
        }
        assertJson(plain, detached, "{\"id\":1}");
    }

    /** A record and lists of lists hide the object from the property that holds them. */
    @Test
    void aCircleByADetour() throws Exception {
        try (Session session = sessions.open()) {
            Mirror left = session.get(Mirror.class, 1L, selectinload(Circus_Mirror_.opposite))
                    .orElseThrow();
            assertThat(left.getOpposite().getOpposite()).isSameAs(left);
            assertJson(plain, left, """
                    {"id": 1, "glass": "clear",
                        "opposite": {"id": 2, "glass": "dim",
                            "frame": {"mirror": {"id": 2, "glass": "dim"}},
                            "across": {"mirror": {"id": 1, "glass": "clear"}},
                            "rows": [[{"id": 2, "glass": "dim"}]]},
                        "frame": {"mirror": {"id": 1, "glass": "clear"}},
                        "across": {"mirror": {"id": 2, "glass": "dim",
                            "frame": {"mirror": {"id": 2, "glass": "dim"}},
                            "across": {"mirror": {"id": 1, "glass": "clear"}},
                            "rows": [[{"id": 2, "glass": "dim"}]]}},
                        "rows": [[{"id": 1, "glass": "clear"}]]}
                    """);
        }
    }
}
