package io.aludel.orm.sky;

/** The key of a telescope. */
record ScopeKey(String maker, int serial) {}
