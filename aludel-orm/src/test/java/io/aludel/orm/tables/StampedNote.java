package io.aludel.orm.tables;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Its version is the time of its last change. */
@Entity
class StampedNote {
    @Id
    private int id;

    private String text;

    @Version
    private @Nullable Instant changedAt;

    StampedNote() {
        text = "";
    }

    StampedNote(int id, String text) {
        this.id = id;
        this.text = text;
    }

    void text(String changed) {
        text = changed;
    }

    @Nullable
    Instant changedAt() {
        return changedAt;
    }
}
