package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of one execution consist of: names, which all executions of a plan share, and this statement's own expressions. */
final class RowLayout {
    private final RowKeys keys;
    private final List<Expr> selected;
    /** Whether each value has an expression; found out when a row is first asked by expression. */
    private @Nullable Boolean known;

    RowLayout(RowKeys keys, List<Expr> selected) {
        this.keys = keys;
        this.selected = selected;
    }

    RowLayout(RowKeys keys, Statement statement) {
        this(keys, statement instanceof QueryNode query ? query.columns() : DmlExecutor.returning(statement));
    }

    static RowLayout ofNames(List<String> names) {
        return new RowLayout(RowKeys.ofNames(names), List.of());
    }

    RowKeys keys() {
        return keys;
    }

    /** Some of the values, in another order. */
    RowLayout narrowed(int[] positions) {
        List<String> names = new ArrayList<>();
        List<Expr> expressions = new ArrayList<>();
        boolean known = isKnown();
        for (int position : positions) {
            names.add(keys.names().get(position));
            if (known) {
                expressions.add(selected.get(position));
            }
        }
        return new RowLayout(RowKeys.ofNames(names), expressions);
    }

    /** Whether each value has an expression: {@code *} and whole entities stand for several columns. */
    private boolean isKnown() {
        Boolean found = known;
        if (found == null) {
            found = eachIsOneColumn();
            known = found;
        }
        return found;
    }

    private boolean eachIsOneColumn() {
        return !selected.isEmpty()
                && selected.size() == keys.names().size()
                && selected.stream().noneMatch(each -> each instanceof Star || each instanceof EntityColumns);
    }

    int position(Expr expression) {
        boolean known = isKnown();
        if (known) {
            int found = indexOf(expression);
            if (found >= 0) {
                return found;
            }
        }
        String name = ColumnNames.of(expression);
        // A column of another table would be found by its name, and give the wrong value.
        boolean byName = !known || expression instanceof Label || expression instanceof LabelRef;
        if (name.isEmpty() || !byName) {
            throw new ArgumentException(
                    ErrorCode.NO_SUCH_COLUMN,
                    (name.isEmpty() ? "the expression" : "the column '" + name + "' of this table")
                            + " was not selected."
                            + "\n  The row has " + String.join(", ", keys.names())
                            + ".\n  Give it a label in select(..) and in row.get(..), or use the same object in both.");
        }
        return keys.position(name);
    }

    private int indexOf(Expr expression) {
        for (int position = 0; position < selected.size(); position++) {
            if (selected.get(position).equals(expression)) {
                return position;
            }
        }
        for (int position = 0; position < selected.size(); position++) {
            Expr candidate = selected.get(position);
            Expr inner = candidate instanceof Label label ? label.expression() : candidate;
            if (inner.equals(expression) || sameColumn(inner, expression)) {
                return position;
            }
        }
        return -1;
    }

    /** A column may be asked for under another Java type. */
    private static boolean sameColumn(Expr candidate, Expr expression) {
        return candidate instanceof ColumnRef left
                && expression instanceof ColumnRef right
                && left.name().equals(right.name())
                && left.source().equals(right.source());
    }
}
