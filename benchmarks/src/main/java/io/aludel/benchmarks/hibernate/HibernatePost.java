package io.aludel.benchmarks.hibernate;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;

/** What an author wrote, for Hibernate. Mapped in a file: annotations would make it ours. */
public class HibernatePost {
    private Long id;
    private HibernateUser author;
    private String title;
    private String body;
    private boolean published;
    private LocalDateTime createdAt;
    private Set<HibernateTag> tags = new HashSet<>();

    protected HibernatePost() {}

    public HibernatePost(HibernateUser author, String title, String body, boolean published, LocalDateTime createdAt) {
        this.author = author;
        this.title = title;
        this.body = body;
        this.published = published;
        this.createdAt = createdAt;
    }

    public Long getId() {
        return id;
    }

    public HibernateUser getAuthor() {
        return author;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public boolean isPublished() {
        return published;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public Set<HibernateTag> getTags() {
        return tags;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
