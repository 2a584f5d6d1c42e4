package io.aludel.orm.attribute;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Transient;
import org.jspecify.annotations.Nullable;

/** Has fields that no table knows, in each way to say so. */
@Entity
class Ephemeris {
    @Id
    private int id;

    private String title;

    @Transient
    private int opened;

    private transient @Nullable String shout;

    Ephemeris(int id, String title) {
        this.id = id;
        this.title = title;
    }

    @PostLoad
    private void loaded() {
        shout = title + "!";
    }

    void open() {
        opened++;
    }

    int opened() {
        return opened;
    }

    @Nullable
    String shout() {
        return shout;
    }

    String title() {
        return title;
    }
}
