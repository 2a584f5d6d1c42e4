package io.aludel.dialect;

/**
 * Brings a dialect; found by {@link java.util.ServiceLoader}. Implementations have a public constructor without parameters and are
 * cheap to make.
 */
public interface DialectProvider {
    /** The name of the dialect, as in a URL's scheme. */
    String name();

    /** Makes the dialect; called once. */
    Dialect create();
}
