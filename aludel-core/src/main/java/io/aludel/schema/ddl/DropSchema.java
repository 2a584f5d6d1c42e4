package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

/**
 * {@code DROP SCHEMA}. Immutable.
 *
 * @param name the name of the schema
 * @param whereExists whether a missing schema is passed over
 * @param cascading whether what it contains goes too
 */
public record DropSchema(String name, boolean whereExists, boolean cascading) implements DdlElement {
    public DropSchema {
        requireNonNull(name, "name");
    }

    /** Drops a schema. */
    public static DropSchema of(String name) {
        return new DropSchema(name, false, false);
    }

    /** The same; a missing schema is passed over. */
    public DropSchema ifExists() {
        return new DropSchema(name, true, cascading);
    }

    /** The same with all that it contains. */
    public DropSchema cascade() {
        return new DropSchema(name, whereExists, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropSchema(this);
    }
}
