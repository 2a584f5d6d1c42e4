package io.aludel.orm.cost;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
class Scratch {
    @Id
    private long id;

    @ManyToOne
    private @Nullable Pebble pebble;

    Scratch(long id, Pebble pebble) {
        this.id = id;
        this.pebble = pebble;
    }
}
