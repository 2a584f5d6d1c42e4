package io.aludel.examples.blogspring.model;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** What belongs to one blog. No statement reaches that of another, whoever forgets what. */
@MappedSuperclass
public abstract class OfBlog {
    @TenantId
    @Column(length = 40, nullable = false)
    private String blog;

    public String getBlog() {
        return blog;
    }
}
