package io.aludel.benchmarks.blogjpa.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Somebody who writes. */
@Entity
@Table(name = "users")
public class User extends OfBlog {
    @Column(nullable = false)
    private String email;

    @Column(length = 100, nullable = false)
    private String name;

    protected User() {}

    public User(String email, String name) {
        this.email = email;
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public String getName() {
        return name;
    }
}
