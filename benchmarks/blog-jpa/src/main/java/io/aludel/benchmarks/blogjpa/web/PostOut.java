package io.aludel.benchmarks.blogjpa.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A post to be read. */
public record PostOut(
        long id,
        String title,
        String body,
        Instant createdAt,
        UserOut author,
        Set<String> tags,
        List<CommentOut> comments) {}
