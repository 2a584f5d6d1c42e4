package io.aludel.benchmarks.blogjpa.web;

/** The number of what was made. */
public record Created(long id) {}
