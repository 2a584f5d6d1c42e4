package io.aludel.engine;

import io.aludel.compile.Shape;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the rows of an INSERT out for each set of parameters, with values in the place of parameters and defaults. Stateless. */
final class ValuedRows {
    private ValuedRows() {}

    /** @return no rows when an expression within them needs a parameter, so that they cannot stand in one statement */
    static List<List<Expr>> of(
            InsertNode insert, Shape shape, List<? extends Map<String, ? extends @Nullable Object>> parameters) {
        Map<Bind, Integer> positions = new IdentityHashMap<>();
        int plain = 0;
        for (int index = 0; index < shape.binds().size(); index++) {
            positions.put(shape.binds().get(index), index);
            plain += shape.binds().get(index).name() != null ? 1 : 0;
        }
        for (List<Expr> row : insert.rows()) {
            for (Expr value : row) {
                plain -= value instanceof Bind bind && bind.name() != null ? 1 : 0;
            }
        }
        if (plain > 0 && parameters.size() > 1) {
            return List.of();
        }
        List<List<Expr>> rows =
                new ArrayList<>(parameters.size() * insert.rows().size());
        for (Map<String, ? extends @Nullable Object> set : parameters) {
            @Nullable Object[] values = shape.values(set);
            for (List<Expr> row : insert.rows()) {
                List<Expr> valued = new ArrayList<>(row.size());
                for (Expr value : row) {
                    valued.add(
                            value instanceof Bind bind
                                    ? Bind.of(values[Objects.requireNonNull(positions.get(bind))], bind.type())
                                    : value);
                }
                rows.add(valued);
            }
        }
        return rows;
    }
}
