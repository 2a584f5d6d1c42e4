package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the dialect says of its limits is true. */
public interface LimitTests extends DialectUnderTest {
    /** As many parameters as the dialect allows, or two thousand. */
    @Test
    default void aStatementTakesAsManyParametersAsItSays(Bench bench) {
        People people = new People(bench);
        int most = Math.min(2_000, bench.dialect().maxParameters());
        List<Long> keys = LongStream.rangeClosed(1, most).boxed().toList();
        assertEquals(List.of(1L, 2L, 3L, 4L), people.where(people.id.in(keys)));
    }

    @Test
    default void manyRowsOfManyColumnsAreTaken(Bench bench) {
        Column<?>[] columns = new Column<?>[12];
        columns[0] = column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER);
        for (int index = 1; index < columns.length; index++) {
            columns[index] = column("c" + index, INTEGER);
        }
        Table wide = bench.table("suite_wide", columns);
        List<Map<String, Object>> rows = LongStream.range(0, 300)
                .mapToObj(id -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("id", id);
                    for (int index = 1; index < columns.length; index++) {
                        row.put("c" + index, index);
                    }
                    return row;
                })
                .toList();
        bench.change(insert(wide), rows);
        assertEquals(List.of(300L), bench.rows(select(count()).from(table(wide))));
    }

    /** A name that is made of those of a table and a column may be too long; it is shortened then. */
    @Test
    @Requires(Requirement.INDEXES)
    default void namesThatAreMadeUpAreShortened(Bench bench) {
        String longName = "suite_" + "n".repeat(24);
        Table table = bench.table(
                longName, column("c".repeat(24), INTEGER), index(longName.substring(0, 28), "c".repeat(24)));
        assertEquals(List.of(0L), bench.rows(select(count()).from(table(table))));
    }
}
