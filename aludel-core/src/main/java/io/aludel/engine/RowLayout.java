package io.aludel.engine;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.Statement;
import java.util.List;

/** What the rows of one execution consist of: names, which all executions of a plan share, and this statement's own expressions. */
final class RowLayout {
    private final RowKeys keys;
    private final List<Expr> selected;

    RowLayout(RowKeys keys, Statement statement) {
        this.keys = keys;
        this.selected = statement instanceof QueryNode query ? query.columns() : List.of();
    }

    RowKeys keys() {
        return keys;
    }

    RowLayout(RowKeys keys, List<Expr> selected) {
        this.keys = keys;
        this.selected = selected;
    }

    int position(Expr expression) {
        if (selected.size() == keys.names().size()) {
            int found = indexOf(expression);
            if (found >= 0) {
                return found;
            }
        }
        String name = ColumnNames.of(expression);
        if (name.isEmpty()) {
            throw new ArgumentException(
                    ErrorCode.NO_SUCH_COLUMN,
                    "the expression was not selected.\n  Give it a label in select(..) and in row.get(..), or use the same object in both.");
        }
        return keys.position(name);
    }

    private int indexOf(Expr expression) {
        for (int position = 0; position < selected.size(); position++) {
            Expr candidate = selected.get(position);
            if (candidate instanceof Star || candidate instanceof EntityColumns) {
                return -1;
            }
            if (candidate.equals(expression)
                    || (candidate instanceof Label label && label.expression().equals(expression))) {
                return position;
            }
        }
        return -1;
    }
}
