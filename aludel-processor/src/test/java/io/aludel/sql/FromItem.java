package io.aludel.sql;

/** Stand-in for the interface of this name. */
public interface FromItem {}
