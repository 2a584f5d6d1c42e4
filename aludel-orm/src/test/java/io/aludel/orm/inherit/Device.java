package io.aludel.orm.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Belongs to an coder, not to any worker. */
@Entity
class Device {
    @Id
    private int id;

    @ManyToOne
    private @Nullable Coder coder;

    private @Nullable String name;

    Device() {}

    Device(int id, String name) {
        this.id = id;
        this.name = name;
    }

    int id() {
        return id;
    }

    @Nullable
    Coder coder() {
        return coder;
    }

    void coder(@Nullable Coder owner) {
        coder = owner;
    }

    @Nullable
    String name() {
        return name;
    }
}
