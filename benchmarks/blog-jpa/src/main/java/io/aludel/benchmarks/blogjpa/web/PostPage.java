package io.aludel.benchmarks.blogjpa.web;

import java.util.List;

/**
 * A page of posts among all.
 *
 * @param total how many posts there are
 */
public record PostPage(List<PostLine> posts, int page, long total) {}
