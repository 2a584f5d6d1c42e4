package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.Set;

/**
 * {@code CREATE TABLE} with the constraints of the table, without its indexes. Immutable.
 *
 * @param table the table
 * @param unlessExists whether a table that exists is left alone
 * @param leftOut foreign keys that are added later
 */
public record CreateTable(Table table, boolean unlessExists, Set<ForeignKey> leftOut) implements DdlElement {
    public CreateTable {
        requireNonNull(table, "table");
        leftOut = Set.copyOf(leftOut);
    }

    /** Creates a table with all its constraints. */
    public static CreateTable of(Table table) {
        return new CreateTable(table, false, Set.of());
    }

    /** The same; a table that exists is left alone. */
    public CreateTable ifNotExists() {
        return new CreateTable(table, true, leftOut);
    }

    /** The same without some foreign keys, which {@link AddConstraint} can add later. */
    public CreateTable without(Set<ForeignKey> keys) {
        return new CreateTable(table, unlessExists, keys);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
