package io.aludel.compile;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnDefaults;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Adds to an INSERT or UPDATE of a table what its columns bring along: parameters under their names, defaults, values on update, and
 * RETURNING for keys that only the database knows. What comes out is what is compiled and sent. Stateless.
 */
public final class Completion {
    private Completion() {}

    /**
     * What decides about completion on one database.
     *
     * @param insertReturning whether INSERT has RETURNING
     * @param updateReturning whether UPDATE has RETURNING
     * @param keysByReturning whether the numbers of new rows are asked for in that way as well
     * @param sequences whether there are sequences
     * @param keys what gives a key beforehand that is otherwise asked for by RETURNING
     */
    public record Manner(
            boolean insertReturning,
            boolean updateReturning,
            boolean keysByReturning,
            boolean sequences,
            BiFunction<Table, Column<?>, @Nullable Expr> keys) {
        /** Whether an INSERT into a table may say RETURNING without being told to. */
        boolean returnsInserted(Table table) {
            return insertReturning && table.options().implicitReturning();
        }

        /** Whether an UPDATE of a table may say RETURNING without being told to. */
        boolean returnsUpdated(Table table) {
            return updateReturning && table.options().implicitReturning();
        }

        /** What gives the key beforehand that the database would choose for a table that goes without RETURNING; null when nothing does. */
        @Nullable
        Expr keyBefore(Table table, Column<?> column) {
            return keysByReturning && !table.options().implicitReturning() ? keys.apply(table, column) : null;
        }

        /** What an INSERT sends for a column by itself; nothing for a sequence where there are none or the database numbers by itself. */
        @Nullable
        ColumnDefault insertDefault(Column<?> column) {
            ColumnDefault standard = column.insertDefault();
            boolean left = standard instanceof ColumnDefault.Next next
                    && (!sequences || next.sequence().isOptional());
            return left ? null : standard;
        }
    }

    /**
     * The statement that is compiled.
     *
     * @param keys the names of the parameters with which it is executed, or null when that is not known; then an INSERT or UPDATE that
     *     says nothing about columns gets a parameter for each
     */
    public static Statement of(Statement statement, Manner manner, @Nullable Collection<String> keys) {
        if (statement instanceof InsertNode insert && insert.into() instanceof TableRef into) {
            return new InsertCompletion(manner, insert, into).complete(keys);
        }
        if (statement instanceof UpdateNode update && update.table() instanceof TableRef table) {
            return update(update, table, manner, keys);
        }
        return statement;
    }

    /** The name of the parameter for a column's value, or null when there is none. */
    static @Nullable String parameter(Column<?> column, @Nullable Collection<String> keys) {
        if (keys == null || keys.isEmpty()) {
            return null;
        }
        if (keys.contains(column.key())) {
            return column.key();
        }
        return keys.contains(column.name()) ? column.name() : null;
    }

    private static UpdateNode update(
            UpdateNode update, TableRef table, Manner manner, @Nullable Collection<String> keys) {
        Map<Expr, Expr> assigned = new LinkedHashMap<>();
        update.assignments().forEach(assignment -> assigned.put(assignment.column(), assignment.value()));
        boolean sorted = isSorted(update.assignments(), table);
        boolean allColumns = keys == null && assigned.isEmpty();
        Map<String, Bind> known = new HashMap<>();
        for (Column<?> column : table.table().columns()) {
            Expr reference = new ColumnRef(table, column.name(), column.type());
            Expr present = assigned.get(reference);
            String key = allColumns ? column.key() : parameter(column, keys);
            if (key != null && (present == null || (present instanceof Bind bind && bind.isAutomatic()))) {
                assigned.put(reference, Bind.column(key, column.type()));
            }
            if (assigned.get(reference) instanceof Bind bind) {
                known.put(column.key(), bind);
            }
        }
        if (!assigned.isEmpty() && table.alias() == null) {
            addValuesOnUpdate(table, assigned, known);
        }
        List<Assignment> all = new ArrayList<>();
        assigned.forEach((column, value) -> all.add(new Assignment(column, value)));
        if (sorted) {
            all.sort((first, second) ->
                    Integer.compare(position(table, first.column()), position(table, second.column())));
        }
        UpdateNode complete = update.withAssignments(all);
        boolean returned = update.options().has(DmlOptions.Flag.RETURN_DEFAULTS)
                && update.returning().isEmpty()
                && manner.returnsUpdated(table.table());
        return returned ? complete.withReturning(returnedColumns(update, table, assigned)) : complete;
    }

    /** The columns that are asked for; else those whose new values only the database knows. */
    private static List<Expr> returnedColumns(UpdateNode update, TableRef table, Map<Expr, Expr> assigned) {
        Set<String> asked = update.options().defaults();
        List<Expr> returned = new ArrayList<>();
        for (Column<?> column : table.table().columns()) {
            Expr reference = new ColumnRef(table, column.name(), column.type());
            Expr value = assigned.get(reference);
            boolean changed = value == null
                    ? column.serverOnUpdate() != null || column.computed() != null
                    : !(value instanceof Bind);
            if (asked.isEmpty() ? changed : asked.contains(column.name())) {
                returned.add(reference);
            }
        }
        return returned;
    }

    private static void addValuesOnUpdate(TableRef table, Map<Expr, Expr> assigned, Map<String, Bind> known) {
        for (Column<?> column : table.table().columns()) {
            Expr reference = new ColumnRef(table, column.name(), column.type());
            ColumnDefault onUpdate = column.updateDefault();
            if (onUpdate != null && !assigned.containsKey(reference)) {
                Expr value = ColumnDefaults.expression(column, onUpdate, known);
                assigned.put(reference, value);
                if (value instanceof Bind bind) {
                    known.put(column.key(), bind);
                }
            }
        }
    }

    private static boolean isSorted(List<Assignment> assignments, TableRef table) {
        int last = -1;
        for (Assignment assignment : assignments) {
            int position = position(table, assignment.column());
            if (position < last) {
                return false;
            }
            last = position;
        }
        return true;
    }

    /** The position of a column in its table; columns of other tables come first. */
    private static int position(TableRef table, Expr column) {
        int position = 0;
        if (column instanceof ColumnRef reference && reference.source().equals(table)) {
            for (Column<?> candidate : table.table().columns()) {
                if (candidate.name().equals(reference.name())) {
                    return position;
                }
                position++;
            }
        }
        return column instanceof ColumnRef ? -1 : Integer.MAX_VALUE;
    }
}
