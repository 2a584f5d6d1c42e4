package io.aludel.benchmarks.jdbc;

/** A row of {@code tags}. */
public record PlainTag(long id, String name) {}
