package io.aludel.examples.recipes.versions;

/** The key of a clause: which one, and in which version. */
public record ClauseId(long number, int version) {}
