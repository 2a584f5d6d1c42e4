package io.aludel.orm.tables;

import io.aludel.orm.annotation.FetchedValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The database makes its version. */
@Entity
class TriggeredNote {
    @Id
    private int id;

    private String text;

    @Version
    @FetchedValue(onUpdate = true)
    private long version;

    TriggeredNote() {
        text = "";
    }

    TriggeredNote(int id, String text) {
        this.id = id;
        this.text = text;
    }

    void text(String changed) {
        text = changed;
    }

    long version() {
        return version;
    }
}
