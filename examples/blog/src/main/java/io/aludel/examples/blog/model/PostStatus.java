package io.aludel.examples.blog.model;

/** How far a post is. */
public enum PostStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
