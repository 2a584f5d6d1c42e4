package io.aludel.compile.ddl;

/**
 * How long names may be. Immutable.
 *
 * @param identifier any name
 * @param constraint the name of a constraint
 * @param index the name of an index
 */
public record NameLimits(int identifier, int constraint, int index) {
    /** No limit that matters. */
    public static final NameLimits NONE = of(9999);

    /** The same limit for every name. */
    public static NameLimits of(int length) {
        return new NameLimits(length, length, length);
    }
}
