package io.aludel.sql;

/** A statement that changes rows and yields none. Immutable. */
public interface Dml extends Executable {}
