package io.aludel.processor.enhance;

import static java.util.Objects.requireNonNull;

/**
 * A persistent field as the bytecode knows it. Immutable.
 *
 * @param name the field's name
 * @param descriptor the field's descriptor, erased
 * @param kind how its access is rewritten
 * @param index its number among the own attributes of its class, from 0
 */
public record PersistentField(String name, String descriptor, FieldKind kind, int index) {

    /** Checks the arguments. */
    public PersistentField {
        requireNonNull(name, "name");
        requireNonNull(descriptor, "descriptor");
        requireNonNull(kind, "kind");
    }

    String readAccessor() {
        return Contract.PREFIX + "read$" + name;
    }

    String readDescriptor() {
        return "()" + descriptor;
    }

    String writeAccessor() {
        return Contract.PREFIX + "write$" + name;
    }

    String writeDescriptor() {
        return "(" + descriptor + ")V";
    }
}
