package io.aludel.benchmarks.blogjpa.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.SQLRestriction;

/** What somebody says about a post. */
@Entity
@Table(name = "comments")
@SQLRestriction("deleted_at is null")
public class Comment extends OfBlog {
    private Instant deletedAt;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Post post;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private User author;

    @Column(length = 1000, nullable = false)
    private String body;

    protected Comment() {}

    public Comment(Post post, User author, String body) {
        this.post = post;
        this.author = author;
        this.body = body;
    }
}
