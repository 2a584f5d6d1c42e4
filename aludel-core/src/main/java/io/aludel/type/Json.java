package io.aludel.type;

/** The one JSON value that Java's own classes lack. */
public enum Json {
    /** JSON's {@code null}, which is a value; Java's null is SQL's NULL, the absence of one. */
    NULL;

    /** As JSON writes it. */
    @Override
    public String toString() {
        return "null";
    }
}
