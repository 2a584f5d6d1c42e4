package io.aludel.orm.sky;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to a class in the middle of a hierarchy, by two columns. */
@Entity
class Exposure {
    @Id
    private int id;

    private int seconds;

    @ManyToOne
    private @Nullable MirrorScope scope;

    Exposure(int id, int seconds) {
        this.id = id;
        this.seconds = seconds;
    }

    int id() {
        return id;
    }

    int seconds() {
        return seconds;
    }

    @Nullable
    MirrorScope scope() {
        return scope;
    }
}
