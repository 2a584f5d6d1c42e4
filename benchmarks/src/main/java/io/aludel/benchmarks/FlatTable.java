package io.aludel.benchmarks;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;

import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Select6;
import io.aludel.sql.TableExpr;
import io.aludel.type.SqlTypes;
import java.time.LocalDateTime;

/** The table of plain rows as Core sees it. */
final class FlatTable {
    final MetaData metadata = new MetaData();
    final Table table = Table.of(
            "measurements",
            metadata,
            column("id", SqlTypes.BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
            column("sensor", SqlTypes.INTEGER).notNull(),
            column("place", SqlTypes.VARCHAR(100)).notNull(),
            column("reading", SqlTypes.DOUBLE).notNull(),
            column("checked", SqlTypes.BOOLEAN).notNull(),
            column("taken_at", SqlTypes.TIMESTAMP).notNull());
    private final TableExpr measurements = table(table);

    /** All rows. */
    Select6<Long, Integer, String, Double, Boolean, LocalDateTime> query() {
        return select(
                measurements.col("id", Long.class),
                measurements.col("sensor", Integer.class),
                measurements.col("place", String.class),
                measurements.col("reading", Double.class),
                measurements.col("checked", Boolean.class),
                measurements.col("taken_at", LocalDateTime.class));
    }
}
