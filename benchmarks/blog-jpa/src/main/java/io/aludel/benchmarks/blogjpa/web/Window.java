package io.aludel.benchmarks.blogjpa.web;

import java.util.List;

/**
 * Some posts, and where those after them begin.
 *
 * @param next what to ask for as {@code after}; null at the end
 */
public record Window(List<PostLine> posts, Long next) {}
