package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Index;
import io.aludel.schema.Table;

/**
 * {@code CREATE INDEX}. Immutable.
 *
 * @param table the table
 * @param index the index
 * @param unlessExists whether an index that exists is left alone
 */
public record CreateIndex(Table table, Index index, boolean unlessExists) implements DdlElement {
    public CreateIndex {
        requireNonNull(table, "table");
        requireNonNull(index, "index");
    }

    /** Creates an index of a table, whether or not the table was declared with it. */
    public static CreateIndex of(Table table, Index index) {
        return new CreateIndex(table, table.named(index), false);
    }

    /** The same; an index that exists is left alone. */
    public CreateIndex ifNotExists() {
        return new CreateIndex(table, index, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createIndex(this);
    }
}
