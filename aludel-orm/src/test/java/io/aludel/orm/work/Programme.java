package io.aludel.orm.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Has the key of what it is about. */
@Entity
class Programme {
    @Id
    private @Nullable Long id;

    @MapsId
    @OneToOne
    private @Nullable Staging staging;

    @Column(length = 80)
    private String text;

    @Version
    private int version;

    Programme(String text) {
        this.text = text;
    }

    @Nullable
    Long id() {
        return id;
    }

    @Nullable
    Staging staging() {
        return staging;
    }

    String text() {
        return text;
    }

    void text(String changed) {
        text = changed;
    }

    int version() {
        return version;
    }
}
