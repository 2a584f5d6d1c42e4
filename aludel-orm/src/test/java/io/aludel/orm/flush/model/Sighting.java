package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.FetchedValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Numbered by the database. */
@Entity
public class Sighting {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 20)
    private @Nullable String note;

    @FetchedValue
    @Column(length = 40)
    private @Nullable String stamp;

    protected Sighting() {}

    public Sighting(String note) {
        this.note = note;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getNote() {
        return note;
    }

    /** What the database has made. */
    public @Nullable String getStamp() {
        return stamp;
    }
}
