package io.aludel.sql.ast;

import io.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/** A use of a table. */
public record TableRef(Table table, @Nullable Alias alias) implements From {
    /** The table under its own name. */
    public static TableRef of(Table table) {
        return new TableRef(table, null);
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.table(this);
    }
}
