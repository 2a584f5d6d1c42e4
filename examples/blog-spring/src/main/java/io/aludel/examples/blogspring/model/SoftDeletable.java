package io.aludel.examples.blogspring.model;

import io.aludel.orm.annotation.SoftDelete;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What is not deleted but only out of sight. */
@MappedSuperclass
@SoftDelete("deletedAt")
public abstract class SoftDeletable extends OfBlog {
    private Instant deletedAt;

    public Instant getDeletedAt() {
        return deletedAt;
    }
}
