package io.aludel.examples.blogspring.web;

/** The number of what was made. */
public record Created(long id) {}
