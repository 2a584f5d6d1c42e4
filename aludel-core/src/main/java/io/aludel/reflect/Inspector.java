package io.aludel.reflect;

/** Reads the schema of a live database. */
public final class Inspector {
    private Inspector() {}
}
