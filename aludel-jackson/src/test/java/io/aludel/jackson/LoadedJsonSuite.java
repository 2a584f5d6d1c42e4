package io.aludel.jackson;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.jackson.JsonWriter.ModuleOption;
import io.aludel.jackson.Library.Loan;
import io.aludel.jackson.Library.Member;
import io.aludel.jackson.Library.Place;
import io.aludel.jackson.Library.Student;
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

/** Entities as JSON, by any version of Jackson: what is loaded is written, and nothing is loaded for it. */
@EveryDatabase
public abstract class LoadedJsonSuite {
    private static final Registry MODELS = Registry.of(Member.class, Student.class, Loan.class);

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
        sessions.transact(session -> {
            Member ann = new Member("ann");
            ann.setSecret("hush");
            ann.setBiography("long");
            ann.setPlace(new Place("Rome", "code"));
            ann.getInterests().addAll(List.of("maps", "ships"));
            session.add(ann);
            session.addAll(List.of(new Loan("atlas", ann), new Loan("bible", ann), new Student("bob", "high")));
            return null;
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

    private void assertJson(String written, String expected) throws Exception {
        assertThat(plain.tree(written)).isEqualTo(plain.tree(expected));
    }

    private static Member ann(Session session) {
        return session.execute(select(Member.class).where(Library_Member_.name.eq("ann")))
                .one();
    }

    @Test
    void whatIsNotLoadedIsLeftOut() throws Exception {
        try (Session session = sessions.open()) {
            assertJson(json(plain, ann(session)), "{\"id\":1,\"name\":\"ann\",\"place\":{\"city\":\"Rome\"}}");
        }
    }

    @Test
    void whatIsLoadedIsWritten() throws Exception {
        try (Session session = sessions.open()) {
            Member ann = ann(session);
            ann.getBiography();
            ann.getInterests().size();
            assertThat(json(plain, ann))
                    .contains("\"biography\":\"long\"")
                    .contains("\"interests\":[\"maps\",\"ships\"]")
                    .doesNotContain("loan");
            ann.getByTitle().size();
            assertThat(json(plain, ann))
                    .contains("\"byTitle\":{")
                    .contains("\"atlas\":{\"id\":1,\"called\":\"atlas\"}");
        }
    }

    @Test
    void circlesAreCut() throws Exception {
        try (Session session = sessions.open()) {
            Member ann = session.execute(select(Member.class)
                            .where(Library_Member_.name.eq("ann"))
                            .options(selectinload(Library_Member_.loans)))
                    .one();
            assertThat(json(plain, ann))
                    .contains(
                            "\"loans\":[{\"id\":1,\"called\":\"atlas\"},{\"id\":2,\"called\":\"bible\"}],\"loanCount\":2");
            assertThat(json(writer(ModuleOption.REFERENCES), ann))
                    .contains("{\"id\":1,\"holder\":{\"id\":1},\"called\":\"atlas\"}");
            Loan atlas = session.execute(select(Loan.class)
                            .where(Library_Loan_.title.eq("atlas"))
                            .options(selectinload(Library_Loan_.holder)))
                    .one();
            assertThat(atlas).isSameAs(ann.getLoans().get(0));
            assertThat(json(plain, atlas))
                    .contains("\"holder\":{")
                    .contains("\"loans\":[{\"id\":2,\"called\":\"bible\"}]");
            assertThat(json(writer(ModuleOption.REFERENCES), atlas))
                    .contains("\"loans\":[{\"id\":1},{\"id\":2,\"holder\":{\"id\":1},\"called\":\"bible\"}]");
            assertThat(json(plain, List.of(ann, ann))).contains("},{");
        }
    }

    @Test
    void aToOneThatIsNotLoadedMayBeWrittenByItsKey() throws Exception {
        try (Session session = sessions.open()) {
            Loan atlas = session.get(Loan.class, 1L).orElseThrow();
            assertJson(json(plain, atlas), "{\"id\":1,\"called\":\"atlas\"}");
            assertJson(
                    json(writer(ModuleOption.REFERENCES), atlas),
                    "{\"id\":1,\"holder\":{\"id\":1},\"called\":\"atlas\"}");
        }
    }

    @Test
    void secretsAreWrittenWhenThatIsSaid() throws Exception {
        try (Session session = sessions.open()) {
            assertThat(json(writer(ModuleOption.SENSITIVE), ann(session)))
                    .contains("\"secret\":\"hush\"")
                    .contains("\"code\":\"code\"");
        }
    }

    @Test
    void strictWritingRaises() {
        try (Session session = sessions.open()) {
            Member ann = ann(session);
            assertThatThrownBy(() -> writer(ModuleOption.STRICT).write(ann))
                    .hasMessageContaining("Member.biography of")
                    .hasMessageContaining("options(undefer(Member_.biography))");
        }
    }

    @Test
    void subclassesAndDetachedAndNewObjectsAreWrittenAlike() throws Exception {
        List<Member> all;
        try (Session session = sessions.open()) {
            all = session.execute(select(Member.class).orderBy(Library_Member_.name))
                    .all();
        }
        assertJson(
                json(plain, all),
                "[{\"id\":1,\"name\":\"ann\",\"place\":{\"city\":\"Rome\"}},"
                        + "{\"id\":2,\"name\":\"bob\",\"place\":null}]");
        assertThat(json(plain, new Student("cid", "low")))
                .contains("\"school\":\"low\"")
                .contains("\"loans\":[]")
                .contains("\"loanCount\":0");
    }

    @Test
    void whatIsReadIsANewObject() throws Exception {
        Member dan =
                plain.read("{\"name\":\"dan\",\"place\":{\"city\":\"Oslo\"},\"interests\":[\"tea\"]}", Member.class);
        assertThat(dan.getName()).isEqualTo("dan");
        sessions.transact(session -> {
            session.add(dan);
            return null;
        });
        try (Session session = sessions.open()) {
            Member saved = session.get(Member.class, dan.getId()).orElseThrow();
            assertThat(saved.getPlace()).isEqualTo(new Place("Oslo", null));
            assertThat(saved.getInterests()).containsExactly("tea");
        }
    }

    @Test
    void theModuleIsFound() throws Exception {
        try (Session session = sessions.open()) {
            assertJson(
                    json(writer(ModuleOption.FOUND), ann(session)),
                    "{\"id\":1,\"name\":\"ann\",\"place\":{\"city\":\"Rome\"}}");
        }
    }
}
