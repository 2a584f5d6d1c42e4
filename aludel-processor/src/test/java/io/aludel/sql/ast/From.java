package io.aludel.sql.ast;

/** Stand-in for the interface of this name. */
public interface From {}
