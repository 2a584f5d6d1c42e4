package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;

/**
 * {@code CREATE TYPE} or {@code CREATE DOMAIN}, for a type with a name of its own. Immutable.
 *
 * @param type the type
 */
public record CreateType(SqlType<?> type) implements DdlElement {
    public CreateType {
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createType(this);
    }
}
