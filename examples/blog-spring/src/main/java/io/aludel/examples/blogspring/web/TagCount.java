package io.aludel.examples.blogspring.web;

/** How many posts a tag has. */
public record TagCount(String tag, long posts) {}
