package io.aludel.benchmarks.blogjpa.web;

/** A comment below a post. */
public record CommentOut(long id, String body, String author) {}
