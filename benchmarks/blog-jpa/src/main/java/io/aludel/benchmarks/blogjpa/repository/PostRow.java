package io.aludel.benchmarks.blogjpa.repository;

/** A post in a list, without its tags. */
public record PostRow(long id, String title, String author) {}
