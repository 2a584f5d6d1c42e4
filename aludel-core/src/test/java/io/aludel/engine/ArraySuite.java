package io.aludel.engine;

import static io.aludel.sql.Sql.all;
import static io.aludel.sql.Sql.any;
import static io.aludel.sql.Sql.array;
import static io.aludel.sql.Sql.arrayAgg;
import static io.aludel.sql.Sql.arrayOf;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static io.aludel.sql.Sql.value;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.aludel.dialect.Dialects;
import io.aludel.error.CompileException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.sql.ArrayExpr;
import io.aludel.sql.Expression;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Query;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns of arrays: of numbers, of arrays, and of enumerated words. */
@EveryDatabase
@Needs(Feature.ARRAYS)
class ArraySuite {
    /** In an order that is not that of the alphabet. */
    private enum Day {
        MON,
        TUE,
        WED
    }

    private static final SqlType<Day> DAY = SqlTypes.ENUM(Day.class, EnumOptions.DEFAULT.named("day_of_week"));
    private static final SqlType<List<Integer>> NUMBERS = SqlTypes.array(INTEGER);
    private static final SqlType<List<List<Integer>>> GRID = SqlTypes.array(NUMBERS);
    private static final SqlType<List<Day>> DAYS = SqlTypes.array(DAY);

    private static final Column<List<Integer>> THE_NUMBERS = column("numbers", NUMBERS);
    private static final Column<List<List<Integer>>> THE_GRID = column("grid", GRID);
    private static final Column<List<Day>> THE_DAYS = column("days", DAYS);
    private static final Column<Day> THE_DAY = column("day", DAY).serverDefault(new RawSql("'TUE'"));

    private final MetaData metadata = new MetaData();
    private final Table things =
            Table.of("things", metadata, column("id", BIGINT).primaryKey(), THE_NUMBERS, THE_GRID, THE_DAYS, THE_DAY);
    private final TableExpr t = table(things);
    private final NumberExpr<Long> id = t.number("id", Long.class);
    private final Expression<Day> day = t.col(THE_DAY);
    private final ArrayExpr<Integer> numbers = array(t.col(THE_NUMBERS), INTEGER);
    private final ArrayExpr<List<Integer>> grid = array(t.col(THE_GRID), NUMBERS);
    private final ArrayExpr<Day> days = array(t.col(THE_DAYS), DAY);
    private Engine engine;
    private boolean postgresql;

    @BeforeEach
    void fill(TestDatabase db) {
        engine = Engine.create(db.url());
        postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(
                insert(things),
                List.of(
                        Map.of(
                                "id",
                                1L,
                                "numbers",
                                Arrays.asList(10, null, 30, 40),
                                "grid",
                                List.of(List.of(1, 2, 3), List.of(4, 5, 6)),
                                "days",
                                List.of(Day.WED, Day.MON)),
                        Map.of("id", 2L, "numbers", List.of(), "grid", List.of(), "days", List.of(Day.TUE)))));
    }

    @AfterEach
    void close() {
        metadata.dropAll(engine);
        engine.close();
    }

    private <T> List<T> rows(Query<T> query) {
        try (Connection connection = engine.connect()) {
            return connection.execute(query).all();
        }
    }

    private <T> T ofFirst(Expression<T> expression) {
        return rows(select(expression).where(id.eq(1L))).get(0);
    }

    @Test
    void valuesAndNullsAndDepthStay() {
        assertThat(rows(select(numbers).orderBy(id))).containsExactly(Arrays.asList(10, null, 30, 40), List.of());
        assertThat(rows(select(grid).orderBy(id)))
                .containsExactly(List.of(List.of(1, 2, 3), List.of(4, 5, 6)), List.of());
        assertThat(rows(select(days).orderBy(id))).containsExactly(List.of(Day.WED, Day.MON), List.of(Day.TUE));
    }

    @Test
    void elementsAndSlicesCountFromOne() {
        assertThat(ofFirst(numbers.get(1))).isEqualTo(10);
        assertThat(ofFirst(numbers.get(2))).isNull();
        assertThat(ofFirst(numbers.get(value(3)))).isEqualTo(30);
        assertThat(ofFirst(numbers.slice(3, 4))).containsExactly(30, 40);
        assertThat(ofFirst(numbers.sliceFrom(3))).containsExactly(30, 40);
        assertThat(ofFirst(numbers.sliceTo(1))).containsExactly(10);
        assertThat(ofFirst(numbers.slice(value(3), numbers.length()))).containsExactly(30, 40);
        assertThat(ofFirst(numbers.sliceFrom(numbers.length()))).containsExactly(40);
        assertThat(ofFirst(days.sliceTo(value(1)))).containsExactly(Day.WED);
        assertThat(ofFirst(days.get(1))).isEqualTo(Day.WED);
        assertThat(ofFirst(days.slice(2, 2))).containsExactly(Day.MON);
        assertThat(ofFirst(array(grid.get(2), INTEGER).get(3))).isEqualTo(6);
        assertThat(ofFirst(grid.slice(2, 2))).containsExactly(List.of(4, 5, 6));
        assertThat(rows(select(numbers.length()).orderBy(id))).containsExactly(4, 0);
    }

    @Test
    void comparisonsWithSomeOrAllElements() {
        assertThat(rows(select(id).where(value(40).eq(any(numbers))))).containsExactly(1L);
        assertThat(rows(select(id).where(value(Day.MON, DAY).eq(any(days))))).containsExactly(1L);
        assertThat(rows(select(id).where(value(Day.TUE, DAY).eq(all(days))))).containsExactly(2L);
        assertThat(rows(select(id).where(days.eq(List.of(Day.TUE))))).containsExactly(2L);
    }

    @Test
    void arraysAreJoinedAndCollected() {
        assertThat(ofFirst(days.concat(List.of(Day.TUE)))).containsExactly(Day.WED, Day.MON, Day.TUE);
        assertThat(ofFirst(arrayOf(DAY, Day.TUE, Day.WED))).containsExactly(Day.TUE, Day.WED);
        assertThat(rows(select(arrayAgg(day)))).containsExactly(List.of(Day.TUE, Day.TUE));
    }

    @Test
    void arraysContainEachOtherOnPostgresql() {
        Query<Long> holding = select(id).where(days.contains(List.of(Day.MON)));
        if (!postgresql) {
            assertThatThrownBy(() -> rows(holding)).isInstanceOf(CompileException.class);
            return;
        }
        assertThat(rows(holding)).containsExactly(1L);
        assertThat(rows(select(id).where(days.containedBy(List.of(Day.MON, Day.TUE)))))
                .containsExactly(2L);
        assertThat(rows(select(id)
                        .where(days.overlaps(List.of(Day.WED, Day.TUE)))
                        .orderBy(id)))
                .containsExactly(1L, 2L);
        assertThat(rows(select(id).where(days.contains(arrayOf(DAY, Day.WED))))).containsExactly(1L);
        assertThat(Dialects.POSTGRESQL.compile(holding).sql())
                .isEqualTo("SELECT things.id FROM things WHERE things.days @> ?::day_of_week[]");
        assertThat(Dialects.POSTGRESQL.literal(holding))
                .isEqualTo("SELECT things.id FROM things WHERE things.days @> ARRAY['MON']::day_of_week[]");
    }

    @Test
    void elementsAndSlicesAreSetOnPostgresql() {
        var changed = update(things)
                .set(numbers.get(2), 20)
                .set(days.slice(1, 2), List.of(Day.MON, Day.TUE))
                .where(id.eq(1L));
        if (!postgresql) {
            assertThatThrownBy(() -> engine.transact(connection -> connection.execute(changed)))
                    .isInstanceOf(CompileException.class);
            return;
        }
        engine.transact(connection -> connection.execute(changed));
        assertThat(ofFirst(numbers)).containsExactly(10, 20, 30, 40);
        assertThat(ofFirst(days)).containsExactly(Day.MON, Day.TUE);
    }

    @Test
    void theirTypesAreReadFromTheDatabase() {
        Table read = Inspector.of(engine).reflect(new MetaData()).table("things");
        assertThat(read.column("numbers").type().toString())
                .isEqualTo(things.column("numbers").type().toString());
        assertThat(read.column("days").type().elementType())
                .isNotNull()
                .satisfies(element -> assertThat(element.detail(TypeDetail.OfEnum.class))
                        .extracting(TypeDetail.OfEnum::labels, LIST)
                        .containsExactly("MON", "TUE", "WED"));
        metadata.dropAll(engine);
        read.metadata().createAll(engine);
        engine.transact(connection ->
                connection.execute(insert(things).values(Map.of("id", 3L, "days", List.of(Day.MON, Day.WED)))));
        assertThat(rows(select(days))).containsExactly(List.of(Day.MON, Day.WED));
        read.metadata().dropAll(engine);
    }
}
