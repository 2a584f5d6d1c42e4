package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.BOOLEAN;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.NUMERIC;
import static io.aludel.sql.Sql.TIMESTAMP;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.temporal;

import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TemporalExpr;
import io.aludel.sql.TextExpr;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Four people and three orders, of whom statements tell. For one test. */
final class People {
    private final MetaData metadata = new MetaData();
    private final Column<LocalDateTime> bornColumn = column("born", TIMESTAMP);
    final Table people = Table.of(
            "suite_people",
            metadata,
            column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
            column("name", VARCHAR(50)).notNull(),
            column("age", INTEGER),
            column("active", BOOLEAN),
            column("boss_id", BIGINT),
            bornColumn);
    final Table orders = Table.of(
            "suite_orders",
            metadata,
            column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
            column("person_id", BIGINT).notNull(),
            column("total", NUMERIC(10, 2)));

    final TableExpr p = table(people);
    final NumberExpr<Long> id = p.number("id", Long.class);
    final TextExpr name = p.text("name");
    final NumberExpr<Integer> age = p.number("age", Integer.class);
    final Predicate active = p.bool("active");
    final NumberExpr<Long> boss = p.number("boss_id", Long.class);
    final TemporalExpr<LocalDateTime> born = temporal(p.col(bornColumn));
    final TableExpr o = table(orders);
    final NumberExpr<Long> orderId = o.number("id", Long.class);
    final NumberExpr<Long> buyer = o.number("person_id", Long.class);
    final NumberExpr<BigDecimal> total = o.number("total", BigDecimal.class);

    private final Bench bench;

    /** Makes the tables and fills them. */
    People(Bench bench) {
        this.bench = bench;
        bench.create(metadata);
        bench.change(
                insert(people),
                List.of(
                        person(1, "Ann", 31, true, null),
                        person(2, "Bob", 20, false, 1L),
                        person(3, "Cid", null, null, 2L),
                        person(4, "dee", 40, true, 1L)));
        bench.change(insert(orders), List.of(order(1, 1, "10.50"), order(2, 1, "4.50"), order(3, 2, "7.00")));
    }

    static Map<String, @Nullable Object> person(
            long id, String name, @Nullable Integer age, @Nullable Boolean active, @Nullable Long boss) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("age", age);
        row.put("active", active);
        row.put("boss_id", boss);
        row.put("born", LocalDateTime.of(2000, 2, (int) id, 12, 30, 15));
        return row;
    }

    private static Map<String, Object> order(long id, long person, String total) {
        return Map.of("id", id, "person_id", person, "total", new BigDecimal(total));
    }

    /** The keys of the people for whom all conditions hold. */
    List<Long> where(Predicate... conditions) {
        return bench.rows(select(id).where(conditions).orderBy(id));
    }
}
