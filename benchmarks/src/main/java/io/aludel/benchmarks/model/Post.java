package io.aludel.benchmarks.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** What an author wrote. */
@Entity
@Table(name = "posts")
public class Post {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(optional = false)
    private User author;

    @Column(length = 200, nullable = false)
    private String title;

    @Column(length = 5000, nullable = false)
    private String body;

    private boolean published;

    @Column(nullable = false)
    private LocalDateTime createdAt;

    protected Post() {}

    public Post(User author, String title, String body, boolean published, LocalDateTime createdAt) {
        this.author = author;
        this.title = title;
        this.body = body;
        this.published = published;
        this.createdAt = createdAt;
    }

    public Long getId() {
        return id;
    }

    public User getAuthor() {
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
}
