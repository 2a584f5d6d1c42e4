package io.aludel.engine;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.compile.Shape;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the primary keys of inserted rows together, from the values that were sent and those that came back. Immutable. */
final class InsertedKeys {
    private final InsertNode insert;
    private final Table table;
    private final Map<Bind, Integer> positions = new IdentityHashMap<>();
    private final RowLayout layout;

    InsertedKeys(InsertNode insert, Table table, Shape shape) {
        this.insert = insert;
        this.table = table;
        for (Bind bind : shape.binds()) {
            positions.put(bind, positions.size());
        }
        this.layout = new RowLayout(
                RowKeys.of(table.primaryKeyColumns().stream()
                        .map(column -> new ResultColumn(column.name(), column.type()))
                        .toList()),
                List.<Expr>of());
    }

    /** The column that the database numbers, unless it was given a value. */
    @Nullable
    Column<?> missingNumber() {
        Column<?> numbered = table.autoIncrementColumn();
        return numbered == null || position(numbered) >= 0 ? null : numbered;
    }

    /** A number that the driver gave, by its column. */
    Map<String, @Nullable Object> number(@Nullable Object number) {
        Column<?> numbered = missingNumber();
        return numbered == null || number == null ? Map.of() : Map.of(numbered.name(), number);
    }

    private int position(Column<?> column) {
        for (int index = 0; index < insert.columns().size(); index++) {
            if (insert.columns().get(index) instanceof ColumnRef reference
                    && reference.name().equals(column.name())) {
                return index;
            }
        }
        return -1;
    }

    /** The keys of the rows of one execution; null for those that are not known. */
    List<@Nullable Row> of(@Nullable Object[] values, Map<String, ? extends @Nullable Object> returned) {
        List<@Nullable Row> keys = new ArrayList<>();
        for (List<Expr> row : insert.rows()) {
            keys.add(key(row, values, returned));
        }
        return keys;
    }

    /** The keys of the rows of many executions, put together when they are asked for: most callers never do. */
    List<@Nullable Row> of(List<@Nullable Object[]> executions) {
        int each = insert.rows().size();
        return new AbstractList<>() {
            @Override
            public @Nullable Row get(int index) {
                return key(insert.rows().get(index % each), executions.get(index / each), Map.of());
            }

            @Override
            public int size() {
                return executions.size() * each;
            }
        };
    }

    private @Nullable Row key(
            List<Expr> row, @Nullable Object[] values, Map<String, ? extends @Nullable Object> returned) {
        List<Column<?>> columns = table.primaryKeyColumns();
        @Nullable Object[] key = new Object[columns.size()];
        for (int index = 0; index < key.length; index++) {
            Column<?> column = columns.get(index);
            int position = position(column);
            if (returned.containsKey(column.name())) {
                key[index] = returned.get(column.name());
            } else if (position >= 0 && row.get(position) instanceof Bind bind) {
                key[index] = values[Objects.requireNonNull(positions.get(bind))];
            } else {
                return null;
            }
        }
        return key.length == 0 ? null : new ArrayRow(layout, key);
    }
}
