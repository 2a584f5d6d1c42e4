package io.aludel.engine;

import io.aludel.compile.Shape;
import io.aludel.dialect.BulkLoader;
import io.aludel.dialect.Dialect;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.TableRef;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Inserts many rows through the database's own way, or else in statements of many rows. Single use, one thread. */
final class BulkInsert {
    /** For fewer rows the preparations of a loader cost more than it saves. */
    private static final int FEW = 200;

    private final Connection connection;
    private final StatementRunner runner;
    private final ValuePages.Planner planner;
    private final LongConsumer progress;

    BulkInsert(
            Connection connection,
            StatementRunner runner,
            ValuePages.Planner planner,
            @Nullable LongConsumer progress) {
        this.connection = connection;
        this.runner = runner;
        this.planner = planner;
        this.progress = progress == null ? taken -> {} : progress;
    }

    long insert(Table table, List<? extends Column<?>> columns, Iterable<@Nullable Object[]> rows) {
        if (columns.isEmpty()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a bulk insert into '" + table.name() + "' names no columns.\n  Name those that get values.");
        }
        for (Column<?> column : columns) {
            table.column(column.name());
        }
        DefaultedRows defaults = DefaultedRows.of(table, columns);
        Iterator<@Nullable Object[]> checked = defaults.filled(new CheckedRows(rows.iterator(), columns));
        if (!checked.hasNext()) {
            return 0;
        }
        List<Column<?>> all = defaults.columns();
        Iterator<@Nullable Object[]> counted = new CountedRows(checked, progress);
        BulkLoader loader = loader(table, all);
        if (loader == null) {
            return inPages(table, all, counted);
        }
        return loader.rowsAtOnce() == Integer.MAX_VALUE
                ? loaded(loader, table, counted)
                : inPortions(loader, table, all, counted);
    }

    private long loaded(BulkLoader loader, Table table, Iterator<@Nullable Object[]> rows) {
        return runner.work(loader.sql(), table, jdbc -> loader.load(new JdbcBulkConnection(jdbc), rows));
    }

    /** What the loader would not take goes as INSERTs, which say what is wrong with it. */
    private long inPortions(
            BulkLoader loader, Table table, List<? extends Column<?>> columns, Iterator<@Nullable Object[]> rows) {
        long count = 0;
        while (rows.hasNext()) {
            List<@Nullable Object[]> portion = BulkPortions.next(rows, loader.rowsAtOnce());
            long taken = portion.size() < FEW ? BulkLoader.NOTHING : loaded(loader, table, portion.iterator());
            count += taken == BulkLoader.NOTHING ? inPages(table, columns, portion.iterator()) : taken;
        }
        return count;
    }

    private @Nullable BulkLoader loader(Table table, List<? extends Column<?>> columns) {
        Dialect dialect = connection.dialect();
        return connection
                .driver()
                .use(jdbc -> Optional.ofNullable(dialect.bulkLoader(new JdbcBulkConnection(jdbc), table, columns)))
                .orElse(null);
    }

    private long inPages(Table table, List<? extends Column<?>> columns, Iterator<@Nullable Object[]> rows) {
        TableRef into = TableRef.of(table);
        List<Expr> names = columns.stream()
                .<Expr>map(column -> new ColumnRef(into, column.name(), column.type()))
                .toList();
        List<Expr> row = columns.stream()
                .<Expr>map(column -> Bind.of(null, column.type()))
                .toList();
        InsertNode insert = new InsertNode(into, names, List.of(row), null, List.of(), List.of(), DmlOptions.NONE);
        ExecutionOptions options = connection.options();
        return new ValuePages(insert, Shape.of(insert), connection.dialect(), runner, planner).insert(rows, 0, options);
    }
}
