package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnDefaults;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives all rows of an INSERT the same columns. Stateless. */
final class RowValues {
    private RowValues() {}

    /**
     * The columns of several rows: those of the first, and those of others for which the first has a default.
     *
     * @return the rows, all with the same columns
     */
    static List<Map<Expr, Expr>> of(From into, List<Map<Expr, Expr>> given) {
        Set<Expr> columns = new LinkedHashSet<>();
        given.forEach(row -> columns.addAll(row.keySet()));
        List<Map<Expr, Expr>> rows = new ArrayList<>();
        for (Map<Expr, Expr> row : given) {
            Map<Expr, Expr> complete = new LinkedHashMap<>();
            Map<String, Bind> known = new LinkedHashMap<>();
            for (Expr column : columns) {
                Expr value = row.get(column);
                complete.put(column, value == null ? standard(into, column, known, rows.size(), given) : value);
                if (complete.get(column) instanceof Bind bind && column instanceof ColumnRef reference) {
                    known.put(reference.name(), bind);
                }
            }
            rows.add(complete);
        }
        return rows;
    }

    /** The values of a row by the nodes of its columns. */
    static Map<Expr, Expr> nodes(From into, Object given) {
        Map<?, ? extends @Nullable Object> values = given instanceof List<?> positional
                ? Targets.row(into, positional)
                : (Map<?, ? extends @Nullable Object>) given;
        Map<Expr, Expr> row = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Expr column = Targets.column(into, key);
            row.put(column, Targets.value(column, value));
        });
        return row;
    }

    private static Expr standard(
            From into, Expr column, Map<String, Bind> known, int position, List<Map<Expr, Expr>> given) {
        String name = column instanceof ColumnRef reference ? reference.name() : column.toString();
        if (into instanceof TableRef table) {
            Column<?> declared = table.table().column(name);
            ColumnDefault standard = declared.insertDefault();
            if (standard != null) {
                return ColumnDefaults.expression(declared, standard, known);
            }
        }
        boolean first = given.get(0).containsKey(column);
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                first
                        ? "row " + (position + 1) + " has no value for column '" + name + "', which the first row has."
                                + "\n  Give all rows of one INSERT the same columns; null is a value."
                        : "a row has a value for column '" + name + "', which the first row has not."
                                + "\n  Give all rows of one INSERT the same columns.");
    }
}
