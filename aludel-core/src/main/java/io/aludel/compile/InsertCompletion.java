package io.aludel.compile;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnDefaults;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Completes one INSERT; {@link Completion} says what that means. Single use. */
final class InsertCompletion {
    private final Completion.Manner manner;
    private final InsertNode insert;
    private final TableRef into;

    InsertCompletion(Completion.Manner manner, InsertNode insert, TableRef into) {
        this.manner = manner;
        this.insert = insert;
        this.into = into;
    }

    InsertNode complete(@Nullable Collection<String> keys) {
        QueryNode query = insert.query();
        if (query != null) {
            return insert.options().has(DmlOptions.Flag.WITHOUT_DEFAULTS) ? insert : withDefaults(query);
        }
        boolean open = insert.rows().isEmpty() && keys == null;
        if (insert.rows().isEmpty()) {
            // Nothing else in the statement could take a parameter: an unknown name is a mistake about a column.
            given(keys).forEach(key -> into.table().column(key));
        }
        InsertNode filled = insert.rows().size() > 1 ? severalRows() : oneRow(open ? null : given(keys), open);
        return withReturning(filled);
    }

    private static Collection<String> given(@Nullable Collection<String> keys) {
        return keys == null ? List.of() : keys;
    }

    /** The only row, with parameters and defaults, in the order of the table. */
    private InsertNode oneRow(@Nullable Collection<String> keys, boolean allColumns) {
        Map<String, Expr> present = new LinkedHashMap<>();
        for (int index = 0; index < insert.columns().size(); index++) {
            if (!(insert.columns().get(index) instanceof ColumnRef column)) {
                return insert;
            }
            present.put(column.name(), insert.rows().get(0).get(index));
        }
        List<Expr> columns = new ArrayList<>();
        List<Expr> row = new ArrayList<>();
        Map<String, Bind> known = new LinkedHashMap<>();
        for (Column<?> column : into.table().columns()) {
            Expr value = value(column, present.get(column.name()), keys, allColumns, known);
            if (value != null) {
                columns.add(new ColumnRef(into, column.name(), column.type()));
                row.add(value);
                if (value instanceof Bind bind) {
                    known.put(column.key(), bind);
                }
            }
        }
        return insert.withValues(columns, List.of(row));
    }

    private @Nullable Expr value(
            Column<?> column,
            @Nullable Expr present,
            @Nullable Collection<String> keys,
            boolean allColumns,
            Map<String, Bind> known) {
        String key = allColumns ? column.key() : Completion.parameter(column, keys);
        boolean fixed = present != null && !(present instanceof Bind bind && bind.isAutomatic());
        if (key != null && !fixed) {
            return Bind.column(key, column.type());
        }
        if (present != null) {
            return present;
        }
        ColumnDefault standard = manner.insertDefault(column);
        if (standard == null) {
            return keyBefore(column);
        }
        Expr expression = ColumnDefaults.expression(column, standard, known);
        return standard instanceof ColumnDefault.Sql && isAskedForBefore(column)
                ? Bind.selected(expression, column.type())
                : expression;
    }

    /** Without RETURNING nobody would learn the key that an expression gives. */
    private boolean isAskedForBefore(Column<?> column) {
        return !manner.returnsInserted(into.table())
                && !insert.options().has(DmlOptions.Flag.INLINE)
                && isKey(into.table(), column);
    }

    /** The key that the database would choose, where it may not be asked for it afterwards. */
    private @Nullable Expr keyBefore(Column<?> column) {
        boolean wanted = insert.returning().isEmpty()
                && !insert.options().has(DmlOptions.Flag.INLINE)
                && isKey(into.table(), column);
        Expr key = wanted ? manner.keyBefore(into.table(), column) : null;
        return key == null ? null : Bind.selected(key, column.type());
    }

    /** Each row gets defaults of its own. */
    private InsertNode severalRows() {
        List<Expr> columns = new ArrayList<>(insert.columns());
        List<Integer> positions = new ArrayList<>();
        List<Column<?>> added = new ArrayList<>();
        int next = 0;
        for (Column<?> column : into.table().columns()) {
            Expr reference = new ColumnRef(into, column.name(), column.type());
            int position = columns.indexOf(reference);
            if (position >= 0) {
                next = position + 1;
            } else if (manner.insertDefault(column) != null) {
                columns.add(next, reference);
                positions.add(next);
                added.add(column);
                next++;
            }
        }
        if (added.isEmpty()) {
            return insert;
        }
        List<List<Expr>> rows = new ArrayList<>();
        for (List<Expr> given : insert.rows()) {
            rows.add(withDefaults(given, columns, positions, added));
        }
        return insert.withValues(columns, rows);
    }

    private List<Expr> withDefaults(
            List<Expr> given, List<Expr> columns, List<Integer> positions, List<Column<?>> added) {
        List<Expr> row = new ArrayList<>(given);
        Map<String, Bind> known = new LinkedHashMap<>();
        for (int index = 0; index < given.size(); index++) {
            if (given.get(index) instanceof Bind bind && insert.columns().get(index) instanceof ColumnRef column) {
                known.put(column.name(), bind);
            }
        }
        for (int index = 0; index < added.size(); index++) {
            Column<?> column = added.get(index);
            ColumnDefault standard = Objects.requireNonNull(manner.insertDefault(column));
            Expr value = ColumnDefaults.expression(column, standard, known);
            row.add(positions.get(index), value);
            if (value instanceof Bind bind) {
                known.put(column.name(), bind);
            }
        }
        return row;
    }

    /** A query gets the defaults of the columns that it does not fill as columns of its own. */
    private InsertNode withDefaults(QueryNode query) {
        List<Expr> columns = new ArrayList<>(insert.columns());
        List<Expr> added = new ArrayList<>();
        for (Column<?> column : into.table().columns()) {
            ColumnDefault standard = manner.insertDefault(column);
            Expr reference = new ColumnRef(into, column.name(), column.type());
            if (standard != null && !columns.contains(reference)) {
                columns.add(reference);
                added.add(ColumnDefaults.expression(column, standard, Map.of()));
            }
        }
        if (added.isEmpty()) {
            return insert;
        }
        if (query instanceof SelectNode select && !select.distinct()) {
            List<Expr> selected = new ArrayList<>(select.columns());
            selected.addAll(added);
            return insert.withQuery(columns, select.withColumns(selected));
        }
        SubqueryRef rows = new SubqueryRef(query, Alias.anonymous(), false);
        List<Expr> selected = new ArrayList<>();
        List<String> names = ColumnNames.of(query.columns());
        for (int index = 0; index < names.size(); index++) {
            selected.add(new ColumnRef(
                    rows, names.get(index), query.columns().get(index).type()));
        }
        selected.addAll(added);
        return insert.withQuery(columns, SelectNode.of(selected));
    }

    /** What the database decides about the row, and the application will want to know. */
    private InsertNode withReturning(InsertNode filled) {
        if (!filled.returning().isEmpty()
                || filled.rows().size() > 1
                || filled.options().has(DmlOptions.Flag.INLINE)
                || !manner.returnsInserted(into.table())) {
            return filled;
        }
        Map<String, Expr> values = new LinkedHashMap<>();
        for (int index = 0; index < filled.columns().size(); index++) {
            if (filled.columns().get(index) instanceof ColumnRef column) {
                values.put(column.name(), filled.rows().get(0).get(index));
            }
        }
        List<Expr> returning = new ArrayList<>();
        boolean defaults = filled.options().has(DmlOptions.Flag.RETURN_DEFAULTS);
        Set<String> asked = filled.options().defaults();
        boolean needed = defaults;
        for (Column<?> column : into.table().columns()) {
            boolean wanted = isKey(into.table(), column) || (defaults && asked.isEmpty());
            if (asked.contains(column.name()) || (wanted && isDecidedByDatabase(column, values.get(column.name())))) {
                returning.add(new ColumnRef(into, column.name(), column.type()));
                // A driver tells only the numbers that the database chose by itself, not those of a sequence in the
                // statement.
                boolean told = column == into.table().autoIncrementColumn() && values.get(column.name()) == null;
                needed |= manner.keysByReturning() || !told;
            }
        }
        return needed ? filled.withReturning(returning) : filled;
    }

    private boolean isDecidedByDatabase(Column<?> column, @Nullable Expr value) {
        if (value != null) {
            return !(value instanceof Bind);
        }
        return column.serverDefault() != null
                || column.computed() != null
                || column.identity() != null
                || column == into.table().autoIncrementColumn();
    }

    private static boolean isKey(Table table, Column<?> column) {
        PrimaryKey key = table.primaryKey();
        return key != null && key.columns().contains(column.key());
    }
}
