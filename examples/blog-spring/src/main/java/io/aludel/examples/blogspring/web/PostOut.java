package io.aludel.examples.blogspring.web;

import io.aludel.examples.blogspring.model.Post;
import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A post to be read. */
@Projection(Post.class)
public record PostOut(
        long id,
        String title,
        String body,
        Instant createdAt,
        UserOut author,
        @From("tags.name") Set<String> tags,
        List<CommentOut> comments) {}
