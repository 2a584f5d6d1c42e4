package io.aludel.examples.blog.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Something that was written. */
@Entity
@Table(
        name = "posts",
        indexes = @Index(name = "ix_posts_status_published_at", columnList = "status, published_at"),
        uniqueConstraints = @UniqueConstraint(name = "uq_posts_slug", columnNames = "slug"),
        check = @CheckConstraint(name = "ck_posts_status", constraint = "status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')"))
public class Post extends SoftDeletable {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    private User author;

    @Column(length = 200, nullable = false)
    private String title;

    @Column(length = 200, nullable = false)
    private String slug;

    @Column(length = 4000, nullable = false)
    private String body;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private PostStatus status = PostStatus.DRAFT;

    @Column(nullable = false)
    private Instant createdAt;

    private Instant publishedAt;

    @OneToMany(mappedBy = "post", cascade = CascadeType.ALL)
    private List<Comment> comments = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "post_tags")
    private Set<Tag> tags = new HashSet<>();

    protected Post() {}

    public Post(User author, String title, String body) {
        this.author = author;
        this.title = title;
        this.slug = slugOf(title);
        this.body = body;
        this.createdAt = Instant.now();
    }

    /** The title as it stands in an address. */
    public static String slugOf(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public void publish() {
        status = PostStatus.PUBLISHED;
        publishedAt = Instant.now();
    }

    /** Takes the post off the front page; it can still be read. */
    public void archive() {
        status = PostStatus.ARCHIVED;
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

    public String getSlug() {
        return slug;
    }

    public String getBody() {
        return body;
    }

    public PostStatus getStatus() {
        return status;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public List<Comment> getComments() {
        return comments;
    }

    public Set<Tag> getTags() {
        return tags;
    }
}
