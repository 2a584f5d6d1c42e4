package io.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * The database numbers a column: {@code GENERATED .. AS IDENTITY}. Immutable. Databases without identity columns number it in their
 * own way if it is the primary key, and pass it over otherwise.
 *
 * <pre>{@code
 * column("id", BIGINT).identity(Identity.always().start(100))
 * }</pre>
 *
 * @param generatedAlways whether the database refuses numbers given by the application
 * @param numbering how it counts
 */
public record Identity(boolean generatedAlways, Numbering numbering) implements Counting<Identity> {
    public Identity {
        requireNonNull(numbering, "numbering");
    }

    /** Takes numbers given by the application, and numbers what comes without. */
    public static Identity byDefault() {
        return new Identity(false, Numbering.DEFAULT);
    }

    /** Takes no numbers given by the application. */
    public static Identity always() {
        return new Identity(true, Numbering.DEFAULT);
    }

    @Override
    public Identity with(Numbering changed) {
        return new Identity(generatedAlways, changed);
    }
}
