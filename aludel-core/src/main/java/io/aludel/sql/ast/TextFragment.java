package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import java.util.List;

/** SQL as the application wrote it. Each part is a {@code String}, taken to the letter, or an {@link Expr}, rendered in its place. */
public record TextFragment(List<Object> parts, SqlType<?> type) implements Expr {
    public TextFragment {
        parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.text(this);
    }
}
