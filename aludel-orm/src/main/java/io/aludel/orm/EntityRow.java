package io.aludel.orm;

import io.aludel.schema.Column;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of an entity that a statement writes.
 *
 * @param values by column; SQL expressions are nodes
 * @param shared the columns whose expressions stand in the statement, and so are the same for all rows
 * @param version the version that the row has to have when it is changed; null for any
 */
record EntityRow(
        Map<Column<?>, @Nullable Object> values,
        Set<Column<?>> shared,
        @Nullable Object version) {
    EntityRow(Map<Column<?>, @Nullable Object> values, Set<Column<?>> shared) {
        this(values, shared, null);
    }

    /** Without expressions. */
    boolean isPlain() {
        return values.values().stream().noneMatch(Expr.class::isInstance);
    }

    /** Whether some expressions are of this row alone. */
    boolean hasOwnExpressions() {
        return values.entrySet().stream()
                .anyMatch(entry -> entry.getValue() instanceof Expr && !shared.contains(entry.getKey()));
    }

    /** The same with other values. */
    EntityRow with(Map<Column<?>, @Nullable Object> others) {
        return new EntityRow(others, shared, version);
    }

    /** The values of some columns. */
    EntityRow part(Predicate<Column<?>> columns) {
        Map<Column<?>, @Nullable Object> part = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (columns.test(column)) {
                part.put(column, value);
            }
        });
        return with(part);
    }

    /** The values that are no expressions, as parameters. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (!(value instanceof Expr)) {
                parameters.put(column.key(), value);
            }
        });
        return parameters;
    }

    private boolean goesWith(EntityRow other) {
        return values.keySet().equals(other.values.keySet())
                && shared.equals(other.shared)
                && (version == null) == (other.version == null)
                && hasOwnExpressions() == other.hasOwnExpressions();
    }

    /** Neighbouring rows that one statement can take. */
    static List<List<EntityRow>> runs(List<EntityRow> rows) {
        List<List<EntityRow>> runs = new ArrayList<>();
        EntityRow last = null;
        for (EntityRow row : rows) {
            if (last == null || !row.goesWith(last)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(row);
            last = row;
        }
        return runs;
    }
}
