package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;

/**
 * {@code DROP TYPE} or {@code DROP DOMAIN}, for a type with a name of its own. Immutable.
 *
 * @param type the type
 */
public record DropType(SqlType<?> type) implements DdlElement {
    public DropType {
        requireNonNull(type, "type");
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropType(this);
    }
}
