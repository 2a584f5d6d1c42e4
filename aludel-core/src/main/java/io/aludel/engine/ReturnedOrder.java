package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows that come back from a multi-row INSERT are brought into the order of its values. */
enum ReturnedOrder {
    /** They are taken as they come. */
    ANY,
    /** Their keys are among the values. */
    BY_KEY,
    /** The database numbers them in order. */
    BY_NUMBER,
    /** Their keys have a default of the database that grows from row to row. */
    BY_GROWTH,
    /** There is nothing to tell it from, so rows have to be inserted one by one. */
    UNKNOWN;

    static ReturnedOrder of(InsertNode insert, Table table, List<List<Expr>> rows, Dialect dialect) {
        if (!insert.options().has(DmlOptions.Flag.PARAMETER_ORDER) || rows.size() < 2) {
            return ANY;
        }
        if (keysAreGiven(insert, table, rows)) {
            return BY_KEY;
        }
        Column<?> numbered = table.autoIncrementColumn();
        boolean told = numbered != null
                && !numbered.isCountedDown()
                && position(insert, numbered) < 0
                && insert.conflicts().isEmpty()
                && dialect.has(Feature.NUMBERS_IN_ORDER);
        if (told) {
            return BY_NUMBER;
        }
        Column<?> growing = growing(table);
        boolean grows = growing != null
                && position(insert, growing) < 0
                && insert.conflicts().isEmpty()
                && dialect.has(Feature.NUMBERS_IN_ORDER);
        return grows ? BY_GROWTH : UNKNOWN;
    }

    /** The only key column, if the database makes ever larger values for it. */
    private static @Nullable Column<?> growing(Table table) {
        List<Column<?>> key = table.primaryKeyColumns();
        boolean grows = key.size() == 1
                && key.get(0).isMonotonic()
                && key.get(0).serverDefault() != null
                && Comparable.class.isAssignableFrom(key.get(0).type().javaType());
        return grows ? key.get(0) : null;
    }

    private static boolean keysAreGiven(InsertNode insert, Table table, List<List<Expr>> rows) {
        for (Column<?> key : table.primaryKeyColumns()) {
            int position = position(insert, key);
            if (position < 0 || !rows.stream().allMatch(row -> row.get(position) instanceof Bind)) {
                return false;
            }
        }
        return !table.primaryKeyColumns().isEmpty();
    }

    static int position(InsertNode insert, Column<?> column) {
        for (int index = 0; index < insert.columns().size(); index++) {
            if (insert.columns().get(index) instanceof ColumnRef reference
                    && reference.name().equals(column.name())) {
                return index;
            }
        }
        return -1;
    }

    /** The statement with what is needed to tell the order. */
    InsertNode prepare(InsertNode insert) {
        InsertNode statement = insert;
        if (this != BY_NUMBER && this != BY_GROWTH) {
            statement = insert.withOptions(insert.options().withoutFlag(DmlOptions.Flag.PARAMETER_ORDER));
        }
        List<ColumnRef> extra = extra(insert);
        if (extra.isEmpty()) {
            return statement;
        }
        List<Expr> returning = new ArrayList<>(insert.returning());
        returning.addAll(extra);
        return statement.withReturning(returning);
    }

    int extraColumns(InsertNode insert) {
        return extra(insert).size();
    }

    private List<ColumnRef> extra(InsertNode insert) {
        List<ColumnRef> extra = new ArrayList<>();
        Table table = ((TableRef) insert.into()).table();
        if (this == BY_KEY || this == BY_GROWTH) {
            table.primaryKeyColumns().forEach(key -> extra.add(new ColumnRef(insert.into(), key.name(), key.type())));
        } else if (this == BY_NUMBER) {
            Column<?> numbered = table.autoIncrementColumn();
            if (numbered != null) {
                extra.add(new ColumnRef(insert.into(), numbered.name(), numbered.type()));
            }
        }
        return extra;
    }

    /** What a row of values says about its key. */
    List<@Nullable Object> key(InsertNode insert, List<Expr> row) {
        List<@Nullable Object> key = new ArrayList<>();
        for (ColumnRef column : extra(insert)) {
            int position = insert.columns().indexOf(column);
            Object value = ((Bind) row.get(position)).value();
            key.add(ValueConversion.to(column.type().javaType(), value));
        }
        return key;
    }
}
