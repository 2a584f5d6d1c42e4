package io.aludel.benchmarks.blogjpa.web;

/** A user as others see them. */
public record UserOut(long id, String name) {}
