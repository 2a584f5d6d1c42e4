package io.aludel.benchmarks.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A word for posts. */
@Entity
@Table(name = "tags")
public class Tag {
    @Id
    private Long id;

    @Column(length = 30, nullable = false, unique = true)
    private String name;

    protected Tag() {}

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
