package io.aludel.benchmarks.jdbc;

import java.util.List;

/** A user with all posts. */
public record PlainAuthor(long id, String name, List<PlainArticle> articles) {}
