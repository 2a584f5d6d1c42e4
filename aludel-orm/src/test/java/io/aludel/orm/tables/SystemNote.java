package io.aludel.orm.tables;

import io.aludel.orm.annotation.FetchedValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Its version is PostgreSQL's own. */
@Entity
class SystemNote {
    @Id
    private int id;

    private String text;

    @Version
    @FetchedValue(onUpdate = true, system = true)
    @Column(name = "xmin", columnDefinition = "xid")
    private @Nullable String version;

    SystemNote() {
        text = "";
    }

    SystemNote(int id, String text) {
        this.id = id;
        this.text = text;
    }

    void text(String changed) {
        text = changed;
    }

    @Nullable
    String version() {
        return version;
    }
}
