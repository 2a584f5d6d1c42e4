package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Knows nothing of jukeboxes. */
@Entity
public class Tune {
    @Id
    private long id;

    public Tune(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }
}
