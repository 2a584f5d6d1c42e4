package io.aludel.benchmarks.blogjpa.repository;

/** A tag of one of several posts. */
public record TagOfPost(long post, String tag) {}
