package io.aludel.examples.chinook.copy;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;

import io.aludel.engine.Connection;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Select;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Copies the rows of one table from one database to another, in batches. */
final class TableCopy {
    private static final int BATCH = 1_000;

    private final Connection source;
    private final Connection target;

    TableCopy(Connection source, Connection target) {
        this.source = source;
        this.target = target;
    }

    long rows(Table table) {
        return source.execute(select(count()).from(table)).one();
    }

    void copy(Table from, Table to, LongConsumer copied) {
        for (List<Map<String, @Nullable Object>> batch :
                source.execute(everything(from)).mappings().partitions(BATCH)) {
            target.execute(insert(to), batch);
            copied.accept(batch.size());
        }
    }

    /** All columns under their names in the target, by key: employees come after their managers. */
    private static Select<?> everything(Table table) {
        TableExpr rows = Sql.table(table);
        Select<?> everything = select(
                table.columns().stream().map(column -> renamed(rows, column)).toList());
        for (Column<?> key : table.primaryKeyColumns()) {
            everything = everything.orderBy(rows.col(key));
        }
        return everything;
    }

    private static <T> Expression<T> renamed(TableExpr rows, Column<T> column) {
        return rows.col(column).label(TargetNames.column(rows.table(), column.name()));
    }
}
