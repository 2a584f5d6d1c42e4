package io.aludel.compile.ddl;

/**
 * The version of the database that is written for. Immutable.
 *
 * @param major the first number; the largest there is when no connection was asked
 * @param minor the second number
 */
public record ServerVersion(int major, int minor) {
    /** The newest there is, for what is written without a connection. */
    public static final ServerVersion NEWEST = new ServerVersion(Integer.MAX_VALUE, 0);

    /** Whether it is at least a version. */
    public boolean atLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }
}
