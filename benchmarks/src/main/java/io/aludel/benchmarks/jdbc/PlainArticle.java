package io.aludel.benchmarks.jdbc;

import java.util.List;

/** A post with its tags. */
public record PlainArticle(PlainPost post, List<PlainTag> tags) {}
