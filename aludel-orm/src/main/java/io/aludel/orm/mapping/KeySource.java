package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;

/** Where the key of a new row comes from. */
public enum KeySource {
    /** The application sets it. */
    ASSIGNED,
    /** The database numbers the rows. */
    DATABASE,
    /** A random UUID. */
    UUID;

    /** What {@code @GeneratedValue} says of an attribute. */
    static KeySource of(AttributeDescription attribute) {
        return switch (attribute.generation()) {
            case "" -> ASSIGNED;
            case "UUID" -> UUID;
            case "AUTO" -> attribute.type().javaType() == java.util.UUID.class ? UUID : DATABASE;
            default -> DATABASE;
        };
    }
}
