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
    /** {@code java.util.Map}. */
    MAP("Map"),
    /** A class or interface that extends Map. */
    OTHER_MAP("Map"),
    /** {@code WriteOnlyCollection}. */
    WRITE_ONLY("WriteOnlyCollection"),
    /** {@code DynamicCollection}. */
    DYNAMIC("DynamicCollection");

    private final String interfaceName;

    Shape(String interfaceName) {
        this.interfaceName = interfaceName;
    }

    /** The interface to declare such a field as. */
    public String interfaceName() {
        return interfaceName;
    }

    /** Whether it is one of the interfaces that a tracked collection implements. */
    public boolean isTrackable() {
        return switch (this) {
            case LIST, SET, COLLECTION, MAP, WRITE_ONLY, DYNAMIC -> true;
            default -> false;
        };
    }

    /** Whether it is a collection of any kind. */
    public boolean isCollection() {
        return isTrackable()
                || this == OTHER_LIST
                || this == OTHER_SET
                || this == OTHER_COLLECTION
                || this == OTHER_MAP;
    }
}
