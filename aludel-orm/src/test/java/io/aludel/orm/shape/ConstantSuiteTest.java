package io.aludel.orm.shape;

import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.shape.Dispatch.Speed;
import io.aludel.orm.shape.Dispatch.Weight;
import io.aludel.orm.shape.Dispatch.Zone;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Table;
import io.aludel.sql.Predicate;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the columns of enums and of converted values, and how queries ask for it. */
@EveryDatabase
class ConstantSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Dispatch.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;
    private Dispatch first;

    ConstantSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
        session = sessions.open();
        first = new Dispatch(1, Speed.NIGHT, Zone.EAST, 900);
        Dispatch second = new Dispatch(2, Speed.SLOW, Zone.ABROAD, 1000);
        second.planned(Speed.FAST);
        second.former(Zone.WEST);
        second.allowance(new Weight(50));
        session.addAll(List.of(first, second));
        session.commit();
        statements.clear();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<String> rows(String columns) {
        return session.execute(Sql.text("SELECT " + columns + " FROM dispatch ORDER BY id"))
                .map(row -> row.values().toString())
                .all();
    }

    private List<Integer> idsWhere(Predicate condition) {
        return session.execute(select(Dispatch_.id).where(condition).orderBy(Dispatch_.id))
                .all();
    }

    @Test
    void constantsStandAsNamesOrAsNumbers() {
        assertThat(rows("speed, planned, zone, former"))
                .containsExactly("[NIGHT, null, 1, null]", "[SLOW, FAST, 2, 0]");
        first.speed(Speed.FAST);
        first.planned(Speed.SLOW);
        first.former(Zone.ABROAD);
        session.flush();
        assertThat(statements).filteredOn(sql -> sql.startsWith("UPDATE")).singleElement();
        assertThat(rows("speed, planned, zone, former")).first().isEqualTo("[FAST, SLOW, 1, 2]");
        first.planned(null);
        session.commit();
        assertThat(first.planned()).isNull();
        assertThat(first.former()).isEqualTo(Zone.ABROAD);
    }

    @Test
    void theirColumnsAreTextAndSmallNumbersWithoutConditions() {
        Table table = MODELS.metadata().table("dispatch");
        assertThat(table.columns())
                .extracting(column -> column.name() + " " + column.type())
                .contains("speed VARCHAR(255)", "zone SMALLINT");
        assertThat(table.constraints()).noneMatch(CheckConstraint.class::isInstance);
    }

    @Test
    void conditionsTakeConstants() {
        assertThat(idsWhere(Dispatch_.speed.eq(Speed.NIGHT))).containsExactly(1);
        assertThat(idsWhere(Dispatch_.speed.in(Speed.SLOW, Speed.FAST))).containsExactly(2);
        assertThat(idsWhere(Dispatch_.planned.ne(Speed.SLOW))).containsExactly(2);
        assertThat(idsWhere(Dispatch_.planned.isNull())).containsExactly(1);
        assertThat(idsWhere(Dispatch_.zone.eq(Zone.ABROAD))).containsExactly(2);
        assertThat(idsWhere(Dispatch_.former.in(Zone.WEST, Zone.EAST))).containsExactly(2);
        assertThat(idsWhere(Dispatch_.former.isNull())).containsExactly(1);
    }

    @Test
    void namesAreOrderedAsTextAndNumbersAsDeclared() {
        assertThat(session.execute(select(Dispatch_.speed).orderBy(Dispatch_.speed))
                        .all())
                .containsExactly(Speed.NIGHT, Speed.SLOW);
        assertThat(session.execute(select(Dispatch_.zone).orderBy(Dispatch_.zone.desc()))
                        .all())
                .containsExactly(Zone.ABROAD, Zone.EAST);
    }

    @Test
    void statementsSetThem() {
        session.execute(update(Dispatch.class)
                .set(Dispatch_.speed, Speed.FAST)
                .set(Dispatch_.zone, Zone.WEST)
                .set(Dispatch_.weight, new Weight(3))
                .where(Dispatch_.speed.eq(Speed.NIGHT)));
        assertThat(first.speed()).isEqualTo(Speed.FAST);
        assertThat(first.weight()).isEqualTo(new Weight(3));
        session.execute(insert(Dispatch.class)
                .set(Dispatch_.id, 3)
                .set(Dispatch_.speed, Speed.SLOW)
                .set(Dispatch_.zone, Zone.EAST)
                .set(Dispatch_.weight, new Weight(8)));
        assertThat(rows("speed, zone, former, weight, allowance"))
                .containsExactly("[FAST, 0, null, 3, null]", "[SLOW, 2, 0, 1000, 50]", "[SLOW, 1, null, 8, null]");
        session.execute(update(Dispatch.class)
                .set(Dispatch_.planned, (Speed) null)
                .set(Dispatch_.allowance, (Weight) null)
                .allRows());
        assertThat(rows("planned, allowance")).containsOnly("[null, null]");
    }

    @Test
    void aTextThatIsNoConstantIsRefused() {
        session.execute(Sql.text("UPDATE dispatch SET speed = 'WARP' WHERE id = 1"));
        session.expireAll();
        assertThatThrownBy(first::speed).hasMessageContaining("WARP").hasMessageContaining("Speed");
    }

    @Test
    void aConverterTakesAllValuesOfItsTypeButNull() {
        assertThat(rows("weight, allowance")).containsExactly("[900, null]", "[1000, 50]");
        assertThat(first.weight()).isEqualTo(new Weight(900));
        assertThat(first.allowance()).isNull();
        first.allowance(new Weight(7));
        session.flush();
        assertThat(rows("allowance").get(0)).isEqualTo("[7]");
        statements.clear();
        first.weight(900);
        session.flush();
        assertThat(statements).isEmpty();
        first.allowance(null);
        session.commit();
        assertThat(rows("allowance").get(0)).isEqualTo("[null]");
    }

    @Test
    void convertedValuesStandInQueries() {
        assertThat(idsWhere(Dispatch_.weight.eq(new Weight(1000)))).containsExactly(2);
        assertThat(idsWhere(Dispatch_.weight.in(new Weight(900), new Weight(4))))
                .containsExactly(1);
        assertThat(idsWhere(Dispatch_.allowance.isNull())).containsExactly(1);
        assertThat(idsWhere(Dispatch_.allowance.ne(new Weight(51)))).containsExactly(2);
        assertThat(session.execute(select(Dispatch_.weight).orderBy(Dispatch_.weight.desc()))
                        .all())
                .containsExactly(new Weight(1000), new Weight(900));
    }

    @Test
    void keysAndValuesOfMapsAreConvertedToo() {
        first.fees().put(new Weight(5), "small");
        first.fees().put(new Weight(500), "large");
        first.limits().put(Speed.FAST, new Weight(30));
        first.samples().addAll(List.of(new Weight(1), new Weight(2)));
        session.commit();
        assertThat(session.execute(Sql.text("SELECT samples FROM dispatch_samples ORDER BY samples"))
                        .map(row -> row.values().toString())
                        .all())
                .containsExactly("[1]", "[2]");
        assertThat(session.execute(Sql.text("SELECT fees_key, fees FROM dispatch_fees ORDER BY fees_key"))
                        .map(row -> row.values().toString())
                        .all())
                .containsExactly("[5, small]", "[500, large]");
        assertThat(session.execute(Sql.text("SELECT limits_key, limits FROM dispatch_limits"))
                        .map(row -> row.values().toString())
                        .all())
                .containsExactly("[FAST, 30]");
        assertThat(first.fees()).containsEntry(new Weight(500), "large").hasSize(2);
        assertThat(idsWhere(Dispatch_.samples.contains(new Weight(2)))).containsExactly(1);
        first.samples().remove(new Weight(1));
        first.fees().remove(new Weight(5));
        first.fees().put(new Weight(500), "huge");
        first.limits().put(Speed.FAST, new Weight(31));
        session.commit();
        assertThat(first.fees()).hasSize(1).containsEntry(new Weight(500), "huge");
        assertThat(first.limits()).containsEntry(Speed.FAST, new Weight(31));
        assertThat(first.samples()).containsExactly(new Weight(2));
    }
}
