package io.aludel.schema;

/** Somewhere definitions go: a connection, an engine, or a script. */
public interface DdlTarget {
    /** Executes a definition, or writes it down. */
    void define(DdlStatement statement);
}
