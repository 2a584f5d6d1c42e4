package io.aludel.benchmarks.blogjpa.model;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;

/** What belongs to one blog. */
@MappedSuperclass
public abstract class OfBlog {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @TenantId
    @Column(length = 40, nullable = false)
    private String blog;

    public Long getId() {
        return id;
    }
}
