package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;

/**
 * {@code DROP TYPE} or {@code DROP DOMAIN}, for a type with a name of its own. Immutable.
 *
 * @param type the type
 * @param whereExists whether a missing type is passed over
 */
public record DropType(SqlType<?> type, boolean whereExists) implements DdlElement {
    public DropType {
        requireNonNull(type, "type");
    }

    /** Drops a type. */
    public static DropType of(SqlType<?> type) {
        return new DropType(type, false);
    }

    /** The same; a missing type is passed over. */
    public DropType ifExists() {
        return new DropType(type, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.dropType(this);
    }
}
