package io.aludel.benchmarks.blogjpa.web;

/** How many posts a tag has. */
public record TagCount(String tag, long posts) {}
