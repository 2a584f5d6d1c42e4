package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

/**
 * {@code CREATE SCHEMA}. Immutable.
 *
 * @param name the name of the schema
 * @param unlessExists whether a schema that exists is left alone
 */
public record CreateSchema(String name, boolean unlessExists) implements DdlElement {
    public CreateSchema {
        requireNonNull(name, "name");
    }

    /** Creates a schema. */
    public static CreateSchema of(String name) {
        return new CreateSchema(name, false);
    }

    /** The same; a schema that exists is left alone. */
    public CreateSchema ifNotExists() {
        return new CreateSchema(name, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createSchema(this);
    }
}
