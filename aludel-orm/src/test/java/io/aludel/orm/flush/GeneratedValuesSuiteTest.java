package io.aludel.orm.flush;

import static io.aludel.sql.Sql.literalSql;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.flush.model.Meter;
import io.aludel.orm.flush.model.Meter_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that the application does not set: made by methods, by the database, or by expressions in a statement. */
@EveryDatabase
class GeneratedValuesSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Meter.class);

    private Session session;
    private final List<String> statements = new ArrayList<>();

    GeneratedValuesSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Meter saved(String name) {
        Meter meter = new Meter(name);
        session.add(meter);
        session.flush();
        statements.clear();
        return meter;
    }

    @Test
    void everythingTheDatabaseMakesComesBackWithTheInsert() {
        Meter meter = new Meter("gas");
        meter.setShade(1);
        meter.setTicks(4);
        session.add(meter);
        session.flush();
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0)).contains("(name, ticks, kind, shade, changes)");
        assertThat(meter.getStatus()).isEqualTo("new");
        assertThat(meter.getDoubled()).isEqualTo(8);
        assertThat(meter.getKind()).isEqualTo("kind of gas");
        assertThat(meter.getChanges()).isNull();
        assertThat(statements).hasSize(1);
    }

    @Test
    void manyRowsGetTheirOwnValuesBack() {
        List<Meter> meters = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            Meter meter = new Meter("m" + number);
            meter.setShade(0);
            meter.setTicks(number);
            meters.add(meter);
        }
        session.addAll(meters);
        session.flush();
        int sent = statements.size();
        assertThat(sent).isLessThan(6);
        for (int number = 0; number < 50; number++) {
            assertThat(meters.get(number).getDoubled()).isEqualTo(2 * number);
            assertThat(meters.get(number).getId()).isNotNull();
        }
        assertThat(statements).hasSize(sent);
    }

    @Test
    void manyRowsWithKeysOfTheirOwnGetTheirOwnValuesBackToo() {
        List<Meter> meters = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            Meter meter = new Meter("m" + number);
            meter.setId(1000L - number);
            meter.setShade(0);
            meter.setTicks(number);
            meters.add(meter);
        }
        session.addAll(meters);
        session.flush();
        int sent = statements.size();
        assertThat(sent).isLessThan(6);
        for (int number = 0; number < 50; number++) {
            assertThat(meters.get(number).getDoubled()).isEqualTo(2 * number);
        }
        assertThat(statements).hasSize(sent);
    }

    @Test
    void anExpressionOfADefaultIsPartOfTheStatementAndReadLater() {
        Meter meter = new Meter("gas");
        session.add(meter);
        session.flush();
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0)).contains("40 + 2");
        assertThat(meter.getShade()).isEqualTo(42);
        assertThat(statements).hasSize(2);
    }

    @Test
    void aValueThatWasSetIsSent() {
        Meter meter = new Meter("gas");
        meter.setKind("other");
        meter.setStatus("old");
        session.add(meter);
        session.flush();
        session.expire(meter);
        assertThat(meter.getKind()).isEqualTo("other");
        assertThat(meter.getStatus()).isEqualTo("old");
    }

    @Test
    void valuesThatGoAlongWithEachUpdateAreMadeOnlyWhenSomethingChanged() {
        Meter meter = saved("gas");
        meter.setName("water");
        meter.setName("gas");
        session.flush();
        assertThat(statements).isEmpty();
        meter.setName("water");
        session.flush();
        assertThat(statements).containsExactly("UPDATE meter SET name=?, changes=? WHERE meter.id = ?");
        assertThat(meter.getChanges()).isEqualTo(1);
        meter.setName("heat");
        session.flush();
        assertThat(meter.getChanges()).isEqualTo(2);
    }

    @Test
    void aComputedColumnIsReadAgainAfterAnUpdate() {
        Meter meter = saved("gas");
        meter.setTicks(21);
        session.flush();
        assertThat(statements).hasSize(1);
        assertThat(meter.getDoubled()).isEqualTo(42);
        assertThat(statements).hasSize(2);
    }

    @Test
    void anExpressionIsWrittenInPlaceOfAValue() {
        Meter meter = saved("gas");
        session.set(meter, Meter_.ticks, Meter_.ticks.plus(5));
        session.flush();
        assertThat(statements).hasSize(1);
        assertThat(statements.get(0)).startsWith("UPDATE meter SET ticks=").contains("ticks + ?");
        assertThat(meter.getTicks()).isEqualTo(5);
    }

    @Test
    void readingAnExpressionWritesIt() {
        Meter meter = saved("gas");
        session.set(meter, Meter_.ticks, Meter_.ticks.plus(5));
        assertThat(meter.getTicks()).isEqualTo(5);
        session.set(meter, Meter_.ticks, Meter_.ticks.plus(5));
        meter.setTicks(3);
        session.commit();
        assertThat(meter.getTicks()).isEqualTo(3);
    }

    @Test
    void anExpressionIsForgottenByARollback() {
        Meter meter = saved("gas");
        session.commit();
        session.set(meter, Meter_.ticks, Meter_.ticks.plus(5));
        session.rollback();
        assertThat(meter.getTicks()).isZero();
        session.commit();
        assertThat(session.execute(select(Meter.class)).all())
                .extracting(Meter::getTicks)
                .containsExactly(0);
    }

    @Test
    void aNewObjectTakesExpressionsToo() {
        Meter meter = new Meter("gas");
        session.add(meter);
        session.set(meter, Meter_.ticks, literalSql("6 * 7", SqlTypes.INTEGER));
        session.flush();
        assertThat(meter.getTicks()).isEqualTo(42);
    }

    @Test
    void nullIsNotSetUnlessItIsSql() {
        Meter unset = new Meter("gas");
        unset.setStatus("old");
        session.add(unset);
        unset.setStatus(null);
        unset.setKind(null);
        session.flush();
        assertThat(statements.get(0)).contains("(name, ticks, kind, shade, changes)");
        assertThat(unset.getStatus()).isEqualTo("new");
        assertThat(unset.getKind()).isEqualTo("kind of gas");
        Meter empty = new Meter("water");
        session.add(empty);
        session.set(empty, Meter_.status, literalSql("NULL", SqlTypes.VARCHAR));
        session.flush();
        assertThat(empty.getStatus()).isNull();
        unset.setStatus(null);
        session.commit();
        assertThat(session.execute(select(Meter_.status).orderBy(Meter_.id)).all())
                .containsExactly(null, null);
    }

    @Test
    void manyObjectsAreInsertedInBulkWithTheirDefaults() {
        List<Meter> meters = new ArrayList<>();
        for (int number = 0; number < 2500; number++) {
            Meter meter = new Meter("m" + number);
            meter.setShade(number);
            if (number % 1000 == 0) {
                meter.setStatus("old");
            }
            meters.add(meter);
        }
        List<Long> progress = new ArrayList<>();
        assertThat(session.bulkInsert(Meter.class, meters, progress::add)).isEqualTo(2500);
        assertThat(progress.get(progress.size() - 1)).isEqualTo(2500);
        assertThat(session.inspect(meters.get(0)).isTransient()).isTrue();
        assertThat(session.execute(select(Meter.class).where(Meter_.status.eq("old")))
                        .all())
                .extracting(Meter::getKind)
                .containsExactlyInAnyOrder("kind of m0", "kind of m1000", "kind of m2000");
        assertThat(session.execute(select(Meter.class)).all()).hasSize(2500);
    }
}
