package io.aludel.sql.ast;

import static java.util.Objects.requireNonNull;

/** What the rows of an entity become in place of objects: a projection, which only a session knows. Immutable. */
public record RowShape(Class<?> type) implements StatementOption {
    public RowShape {
        requireNonNull(type, "type");
    }

    @Override
    public Object shape() {
        return this;
    }
}
