package io.aludel.orm.attribute;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.annotation.Projection;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Other names of attributes stand wherever the attributes do. */
@EveryDatabase
class SynonymSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(PrintingHouse.class, Journal.class, Weekly.class);

    private final List<String> statements = new ArrayList<>();

    @Projection(Journal.class)
    record Shout(int id, String shout) {}

    private Session session;
    private PrintingHouse press;

    SynonymSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        press = new PrintingHouse(1, "Press");
        session.addAll(List.of(press, new Weekly(1, "a", press, "Monday"), new Journal(2, "b", null)));
        session.commit();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> titles() {
        return session.execute(select(Journal_.title).orderBy(Journal_.id)).all();
    }

    @Test
    void aStatementSetsAnAttributeByItsOtherName() {
        Journal journal = session.get(Journal.class, 2).orElseThrow();
        session.execute(update(Journal.class).set(Journal_.label, "c").where(Journal_.label.eq("b")));
        assertThat(journal.title()).isEqualTo("c");
        session.execute(insert(Journal.class).set(Journal_.id, 3).set(Journal_.label, "d"));
        assertThat(titles()).containsExactly("a", "c", "d");
    }

    @Test
    void rowsByKeyNameItToo() {
        session.execute(insert(Journal.class), List.of(Map.of("id", 3, "label", "d"), Map.of("id", 4, "label", "e")));
        session.execute(update(Journal.class), List.of(Map.of("id", 2, "label", "c")));
        assertThat(titles()).containsExactly("a", "c", "d", "e");
    }

    @Test
    void aSubclassHasTheNamesAboveItAndItsOwn() {
        assertThat(session.execute(select(Weekly_.appears).where(Weekly_.label.eq("a"), Weekly_.appears.eq("Monday")))
                        .all())
                .containsExactly("Monday");
        var weekly = Weekly_.as("weekly_alias");
        assertThat(session.execute(select(weekly.label).where(weekly.appears.eq("Monday")))
                        .all())
                .containsExactly("a");
        assertThat(MODELS.mappings().get(Weekly.class).names().synonyms())
                .containsOnly(
                        Map.entry("label", "title"),
                        Map.entry("shout", "loud"),
                        Map.entry("starred", "marked"),
                        Map.entry("house", "publisher"),
                        Map.entry("appears", "day"));
    }

    @Test
    void aReferenceIsComparedAndJoinedByItsOtherName() {
        assertThat(session.execute(select(Journal_.id).where(Journal_.house.eq(press)))
                        .all())
                .containsExactly(1);
        assertThat(session.execute(select(Journal_.id).where(Journal_.house.isNull()))
                        .all())
                .containsExactly(2);
        assertThat(session.execute(select(Weekly_.id).where(Weekly_.house.has(PrintingHouse_.name.eq("Press"))))
                        .all())
                .containsExactly(1);
        assertThat(session.execute(
                                select(PrintingHouse_.name).from(Weekly.class).join(Weekly_.house))
                        .all())
                .containsExactly("Press");
        assertThat(session.execute(select(PrintingHouse_.id).where(PrintingHouse_.issues.any(Journal_.label.eq("a"))))
                        .all())
                .containsExactly(1);
    }

    @Test
    void optionsLoadByTheOtherName() {
        session.expungeAll();
        Weekly weekly = session.execute(select(Weekly.class).options(joinedload(Weekly_.house)))
                .one();
        assertThat(weekly.publisher())
                .isNotNull()
                .extracting(PrintingHouse::name)
                .isEqualTo("Press");
        assertThat(statements).hasSize(1);
        session.expungeAll();
        statements.clear();
        PrintingHouse house = session.execute(select(PrintingHouse.class).options(selectinload(PrintingHouse_.issues)))
                .one();
        assertThat(house.editions()).hasSize(1);
        assertThat(statements).hasSize(2);
    }

    @Test
    void whatIsMergedIsSeenByBothNames() {
        session.merge(new Journal(2, "m", press));
        session.flush();
        assertThat(session.execute(select(Journal_.label)
                                .where(Journal_.house.eq(press))
                                .orderBy(Journal_.label))
                        .all())
                .containsExactly("a", "m");
    }

    @Test
    void aHybridIsComparedAndReadByItsOtherName() {
        assertThat(session.execute(select(Journal_.shout)
                                .where(Journal_.shout.ge("a!"))
                                .orderBy(Journal_.shout.desc()))
                        .all())
                .containsExactly("b!", "a!");
        assertThat(session.execute(select(Weekly_.id)
                                .where(
                                        Weekly_.shout.eq("a!"),
                                        Weekly_.starred("*").eq("a*")))
                        .all())
                .containsExactly(1);
        var journal = Journal_.as("journal_alias");
        assertThat(session.execute(
                                select(journal.shout).where(journal.starred("*").eq("b*")))
                        .all())
                .containsExactly("b!");
        assertThat(session.query(Journal.class).filterBy("shout", "b!").one().loud())
                .isEqualTo("b!");
        assertThat(session.execute(select(Journal.class).as(Shout.class).where(Journal_.id.eq(2)))
                        .one())
                .isEqualTo(new Shout(2, "b!"));
    }

    @Test
    void whatIsFilteredByNameMayBeAnotherNameOrAHybrid() {
        assertThat(session.query(Weekly.class).filterBy("label", "a").one().title())
                .isEqualTo("a");
        assertThat(session.query(Journal.class).filterBy("loud", "b!").one().title())
                .isEqualTo("b");
        assertThatThrownBy(() -> session.query(Journal.class).filterBy("shoat", "b!"))
                .hasMessageContaining("Did you mean 'shout'?");
    }

    @Test
    void aHybridIsSetByItsOtherName() {
        Journal journal = session.get(Journal.class, 2).orElseThrow();
        session.execute(update(Journal.class).set(Journal_.shout, "c!").where(Journal_.shout.eq("b!")));
        assertThat(journal.title()).isEqualTo("c");
        session.execute(insert(Journal.class).set(Journal_.id, 3).set(Journal_.shout, "d!"));
        session.execute(insert(Journal.class), List.of(Map.of("id", 4, "shout", "e!"), Map.of("id", 5, "shout", "f!")));
        session.execute(update(Journal.class), List.of(Map.of("id", 5, "shout", "g!")));
        assertThat(titles()).containsExactly("a", "c", "d", "e", "g");
    }
}
