package io.aludel.sql.ast;

import java.util.List;

/**
 * {@code VALUES (..), (..)}: rows that the statement brings itself.
 *
 * @param labels the names and types of the columns
 * @param rows the rows, each as long as {@code labels}
 * @param literal whether values are written into the SQL instead of being sent
 */
public record ValuesNode(List<LabelRef> labels, List<List<Expr>> rows, boolean literal) implements QueryNode {
    public ValuesNode {
        labels = List.copyOf(labels);
        rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public List<Expr> columns() {
        return List.copyOf(labels);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.values(this);
    }
}
