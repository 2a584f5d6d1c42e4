package io.aludel.orm.shape;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.loadOnly;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Load;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records as entities that are only read. */
@EveryDatabase
class RecordSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Province.class, Settler.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;

    RecordSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        session.bulkInsert(
                Province.class,
                List.of(new Province("N", " North ", 7, new Province.Seat("Pole", null)), new Province("S", "South")));
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Province province(String code) {
        return session.get(Province.class, code).orElseThrow();
    }

    @Test
    void recordsAreLoadedThroughTheirConstructor() {
        Province north = province("N");
        assertThat(north).isEqualTo(new Province("N", "North", 7, new Province.Seat("Pole", null)));
        assertThat(north.toString()).startsWith("Province[code=N, name=North, people=7");
        assertThat(province("S").seat()).isNull();
        assertThat(session.get(Province.class, "X")).isEmpty();
    }

    @Test
    void oneRecordStandsForARowInASession() {
        Province north = province("N");
        assertThat(province("N")).isSameAs(north);
        assertThat(statements).hasSize(1);
        assertThat(session.execute(select(Province.class).where(Province_.seat.town.eq("Pole")))
                        .one())
                .isSameAs(north);
        assertThat(session.contains(north)).isTrue();
        assertThat(session.execute(select(Province_.name)
                                .where(Province_.people.lt(5))
                                .orderBy(Province_.name))
                        .all())
                .containsExactly("South");
    }

    @Test
    void aRecordIsTheTargetOfAToOne() {
        Settler ann = new Settler("Ann", province("N"));
        Settler bob = new Settler("Bob", new Province("S", "as good as any with the key"));
        session.addAll(List.of(ann, bob));
        session.commit();

        statements.clear();
        Province south = bob.home();
        assertThat(south).isNotNull();
        assertThat(south.name()).isEqualTo("South");
        assertThat(bob.home()).isSameAs(south);
        assertThat(session.execute(select(Settler.class).where(Settler_.home.has(Province_.name.eq("North"))))
                        .all())
                .containsExactly(ann);
        assertThat(session.execute(select(Settler.class).where(Settler_.home.eq(south)))
                        .all())
                .containsExactly(bob);
    }

    @Test
    void everyStrategyLoadsThem() {
        session.addAll(List.of(new Settler("Ann", province("N")), new Settler("Bob", province("N"))));
        session.commit();
        for (var option : List.of(joinedload(Settler_.home), selectinload(Settler_.home))) {
            session.expungeAll();
            statements.clear();
            List<Settler> settlers = session.execute(
                            select(Settler.class).options(option).orderBy(Settler_.name))
                    .all();
            int sent = statements.size();
            Province home = settlers.get(0).home();
            assertThat(home).isNotNull().isSameAs(settlers.get(1).home());
            assertThat(statements).hasSize(sent);
        }
    }

    @Test
    void onlyAnotherKeyIsAChange() {
        Settler ann = new Settler("Ann", province("N"));
        session.add(ann);
        session.flush();
        statements.clear();
        ann.home(new Province("N", "the same row"));
        session.flush();
        assertThat(statements).isEmpty();
        ann.home(new Province("S", "South"));
        session.flush();
        assertThat(statements).singleElement().asString().startsWith("UPDATE settler SET home_code=");
        session.commit();
        assertThat(ann.home()).isEqualTo(new Province("S", "South"));
    }

    @Test
    void aCommitLetsGoOfThem() {
        Province north = province("N");
        session.commit();
        assertThat(north.name()).isEqualTo("North");
        assertThat(session.contains(north)).isFalse();
        session.execute(update(Province.class).set(Province_.people, 8).where(Province_.code.eq("N")));
        Province again = province("N");
        assertThat(again.people()).isEqualTo(8);
        assertThat(north.people()).isEqualTo(7);
    }

    @Test
    void statementsThatChangeTheirRowsLetGoOfThemToo() {
        Province north = province("N");
        session.execute(update(Province.class).set(Province_.people, 8).where(Province_.code.eq("N")));
        assertThat(province("N").people()).isEqualTo(8);
        assertThat(north.people()).isEqualTo(7);
    }

    @Test
    void populateExistingMakesNewOnes() {
        Province north = province("N");
        session.connection()
                .execute(io.aludel.sql.Sql.text("UPDATE province SET people = 9 WHERE code = 'N'"))
                .close();
        List<Province> again = session.execute(
                        select(Province.class).options(Load.populateExisting()).orderBy(Province_.code))
                .all();
        assertThat(again).extracting(Province::people).containsExactly(9, 0);
        assertThat(province("N")).isSameAs(again.get(0)).isNotSameAs(north);
    }

    @Test
    void theyAreLoadedWhole() {
        Province north = session.execute(
                        select(Province.class).options(loadOnly(Province_.code)).where(Province_.code.eq("N")))
                .one();
        assertThat(north.name()).isEqualTo("North");
    }

    @Test
    void aSessionNeverWritesThem() {
        Province north = province("N");
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable refused :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> session.add(new Province("W", "West")),
                        () -> session.delete(north),
                        () -> session.refresh(north))) {
            assertThatThrownBy(refused)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("is a record");
        }
        session.expire(north);
        assertThat(province("N")).isEqualTo(north).isNotSameAs(north);
        assertThat(session.merge(north)).isSameAs(north);
        session.execute(insert(Province.class).values(Map.of("code", "W", "name", "West", "people", 1)));
        assertThat(province("W").name()).isEqualTo("West");
        assertThat(session.dirty()).isEmpty();
    }
}
