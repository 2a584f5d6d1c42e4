package io.aludel.benchmarks.hibernate;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** An author, for Hibernate. Mapped in a file: annotations would make it ours. */
public class HibernateUser {
    private Long id;
    private String username;
    private String email;
    private String fullName;
    private LocalDateTime createdAt;
    private List<HibernatePost> posts = new ArrayList<>();

    protected HibernateUser() {}

    public Long getId() {
        return id;
    }

    public String getUsername() {
        return username;
    }

    public String getEmail() {
        return email;
    }

    public String getFullName() {
        return fullName;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public List<HibernatePost> getPosts() {
        return posts;
    }
}
