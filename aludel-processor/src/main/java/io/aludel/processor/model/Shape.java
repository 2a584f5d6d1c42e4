package io.aludel.processor.model;

/** What a field's type can hold. */
public enum Shape {
    /** One object or value. */
    SINGLE("a single one"),
    /** {@code java.util.List}. */
    LIST("List"),
    /** {@code java.util.Set}. */
    SET("Set"),
    /** {@code java.util.Collection}. */
    COLLECTION("Collection"),
    /** A class or interface that extends List. */
    OTHER_LIST("List"),
    /** A class or interface that extends Set. */
    OTHER_SET("Set"),
    /** A class or interface that extends Collection. */
    OTHER_COLLECTION("Collection"),
    /** {@code java.util.Map} or a subtype. */
    MAP("Map");

    private final String interfaceName;

    Shape(String interfaceName) {
        this.interfaceName = interfaceName;
    }

    /** The interface to declare such a field as. */
    public String interfaceName() {
        return interfaceName;
    }

    /** Whether it is one of the three interfaces that a tracked collection implements. */
    public boolean isTrackable() {
        return this == LIST || this == SET || this == COLLECTION;
    }

    /** Whether it is a collection of any kind. */
    public boolean isCollection() {
        return isTrackable() || this == OTHER_LIST || this == OTHER_SET || this == OTHER_COLLECTION;
    }
}
