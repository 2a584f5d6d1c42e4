package io.aludel.orm.load.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Maps its foreign key beside the relationship. */
@Entity
public class Clip {
    @Id
    private long id;

    @Column(name = "author_id")
    private @Nullable Long authorId;

    @ManyToOne
    @JoinColumn(name = "author_id")
    private @Nullable Columnist author;

    public Clip(long id, @Nullable Long authorId) {
        this.id = id;
        this.authorId = authorId;
    }

    public @Nullable Long getAuthorId() {
        return authorId;
    }

    public void setAuthorId(@Nullable Long authorId) {
        this.authorId = authorId;
    }

    public @Nullable Columnist getAuthor() {
        return author;
    }
}
