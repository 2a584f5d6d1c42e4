package io.aludel.orm.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "posts")
public class Post extends SoftDeletable {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 200, nullable = false)
    private String title;

    @Lob
    @Column(nullable = false)
    private String body;

    private boolean published;

    @Version
    private int version;

    @ManyToOne(optional = false)
    private @Nullable User author;

    @ManyToMany
    @JoinTable(name = "post_tags")
    private Set<Tag> tags = new HashSet<>();

    public Post(String title, String body) {
        this.title = title;
        this.body = body;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public boolean isPublished() {
        return published;
    }

    public void setPublished(boolean published) {
        this.published = published;
    }

    public int getVersion() {
        return version;
    }

    public @Nullable User getAuthor() {
        return author;
    }

    public void setAuthor(@Nullable User author) {
        this.author = author;
    }

    public Set<Tag> getTags() {
        return tags;
    }
}
