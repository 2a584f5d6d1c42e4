package io.aludel.examples.blog.model;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What is not deleted but only out of sight: {@code Blog.sessions} leaves it out of every query. */
@MappedSuperclass
public abstract class SoftDeletable {
    private Instant deletedAt;

    public void delete() {
        deletedAt = Instant.now();
    }

    public void restore() {
        deletedAt = null;
    }

    public Instant getDeletedAt() {
        return deletedAt;
    }
}
