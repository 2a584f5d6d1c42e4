package io.aludel.benchmarks.blogjpa.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.SQLRestriction;

/** Something that was written. It is not deleted but only out of sight. */
@Entity
@Table(name = "posts")
@SQLRestriction("deleted_at is null")
public class Post extends OfBlog {
    private Instant deletedAt;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private User author;

    @Column(length = 200, nullable = false)
    private String title;

    @Column(length = 4000, nullable = false)
    private String body;

    @Column(nullable = false)
    private Instant createdAt;

    @ManyToMany
    @JoinTable(
            name = "post_tags",
            joinColumns = @JoinColumn(name = "post_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private Set<Tag> tags = new HashSet<>();

    protected Post() {}

    public Post(User author, String title, String body) {
        this.author = author;
        this.title = title;
        this.body = body;
        this.createdAt = Instant.now();
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

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Set<Tag> getTags() {
        return tags;
    }

    public void rewrite(String newTitle, String newBody) {
        title = newTitle;
        body = newBody;
    }

    public void hide(Instant now) {
        deletedAt = now;
    }
}
