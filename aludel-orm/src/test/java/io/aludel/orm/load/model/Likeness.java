package io.aludel.orm.load.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Likeness {
    @Id
    private long id;

    private String file;

    @OneToOne
    private @Nullable Columnist author;

    public Likeness(long id, String file) {
        this.id = id;
        this.file = file;
    }

    public String getFile() {
        return file;
    }

    public @Nullable Columnist getAuthor() {
        return author;
    }
}
