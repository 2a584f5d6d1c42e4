package io.aludel.sql.ast;

import java.util.List;

/**
 * A statement that the application wrote itself.
 *
 * @param parts the SQL; each part is a {@code String}, taken to the letter, or a {@link Bind}
 * @param columns what the rows consist of, as {@link LabelRef}s; empty when nobody said, and then the driver's names and types hold
 */
public record TextNode(List<Object> parts, List<Expr> columns) implements QueryNode {
    public TextNode {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.text(this);
    }
}
