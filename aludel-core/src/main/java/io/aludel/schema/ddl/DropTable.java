package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;

/**
 * {@code DROP TABLE}. Immutable.
 *
 * @param table the table
 * @param whereExists whether a missing table is passed over
 * @param cascading whether what depends on it goes too
 */
public record DropTable(Table table, boolean whereExists, boolean cascading) implements DdlElement {
    public DropTable {
        requireNonNull(table, "table");
    }

    /** Drops a table. */
    public static DropTable of(Table table) {
        return new DropTable(table, false, false);
    }

    /** The same; a missing table is passed over. */
    public DropTable ifExists() {
        return new DropTable(table, true, cascading);
    }

    /** The same; what depends on the table goes too. */
    public DropTable cascade() {
        return new DropTable(table, whereExists, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
