package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Index;
import io.aludel.schema.Table;

/**
 * {@code DROP INDEX}. Immutable.
 *
 * @param table the table
 * @param index the index
 * @param whereExists whether a missing index is passed over
 */
public record DropIndex(Table table, Index index, boolean whereExists) implements DdlElement {
    public DropIndex {
        requireNonNull(table, "table");
        requireNonNull(index, "index");
    }

    /** Drops an index. */
    public static DropIndex of(Table table, Index index) {
        return new DropIndex(table, table.named(index), false);
    }

    /** The same; a missing index is passed over. */
    public DropIndex ifExists() {
        return new DropIndex(table, index, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
