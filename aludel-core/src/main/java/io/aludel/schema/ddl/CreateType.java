package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;

/**
 * {@code CREATE TYPE} or {@code CREATE DOMAIN}, for a type with a name of its own. Immutable.
 *
 * @param type the type
 * @param unlessExists whether a type that exists is left alone
 */
public record CreateType(SqlType<?> type, boolean unlessExists) implements DdlElement {
    public CreateType {
        requireNonNull(type, "type");
    }

    /** Creates a type. */
    public static CreateType of(SqlType<?> type) {
        return new CreateType(type, false);
    }

    /** The same; a type that exists is left alone. */
    public CreateType ifNotExists() {
        return new CreateType(type, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createType(this);
    }
}
