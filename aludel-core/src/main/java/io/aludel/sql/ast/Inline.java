package io.aludel.sql.ast;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;

/**
 * A value that is written into the SQL as a literal, through the dialect's one escaper, where databases take no parameter: the
 * character after ESCAPE, the flags of a regular expression. It is part of a statement's shape, so keep it to values that rarely vary.
 */
public record Inline(Object value, SqlType<?> type) implements Expr {
    public Inline {
        requireNonNull(value, "value");
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(ExprVisitor<R> visitor) {
        return visitor.inline(this);
    }
}
