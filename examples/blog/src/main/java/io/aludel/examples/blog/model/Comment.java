package io.aludel.examples.blog.model;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody says about a post. */
@Entity
@Table(name = "comments", check = @CheckConstraint(name = "ck_comments_body", constraint = "length(body) > 0"))
public class Comment extends SoftDeletable {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private Post post;

    @ManyToOne(optional = false)
    private User author;

    @Column(length = 1000, nullable = false)
    private String body;

    @Column(nullable = false)
    private Instant createdAt;

    protected Comment() {}

    public Comment(Post post, User author, String body) {
        this.post = post;
        this.author = author;
        this.body = body;
        this.createdAt = Instant.now();
    }

    public Long getId() {
        return id;
    }

    public Post getPost() {
        return post;
    }

    public User getAuthor() {
        return author;
    }

    public String getBody() {
        return body;
    }
}
