package io.aludel.examples.blogspring.web;

import io.aludel.examples.blogspring.model.Post;
import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;
import java.util.Set;

/** A post in a list. */
@Projection(Post.class)
public record PostLine(
        long id,
        String title,
        @From("author.name") String author,
        @From("tags.name") Set<String> tags) {}
