package io.aludel.orm.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to a class whose objects stand in several tables. */
@Entity
class Assay {
    @Id
    private int id;

    @ManyToOne
    private @Nullable Metal metal;

    Assay(int id, @Nullable Metal metal) {
        this.id = id;
        this.metal = metal;
    }

    int id() {
        return id;
    }

    @Nullable
    Metal metal() {
        return metal;
    }
}
