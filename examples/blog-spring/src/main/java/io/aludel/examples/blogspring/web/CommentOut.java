package io.aludel.examples.blogspring.web;

import io.aludel.examples.blogspring.model.Comment;
import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;

/** A comment below a post. */
@Projection(Comment.class)
public record CommentOut(
        long id, String body, @From("author.name") String author) {}
