package io.aludel.benchmarks.blogjpa.web;

import java.util.Set;

/** A post in a list. */
public record PostLine(long id, String title, String author, Set<String> tags) {}
