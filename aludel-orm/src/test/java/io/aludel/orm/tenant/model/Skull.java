package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Extends Bone. */
@Entity
public class Skull extends Bone {
    private int teeth;

    public Skull(int id, @Nullable Cabinet cabinet, int length, int teeth) {
        super(id, cabinet, length);
        this.teeth = teeth;
    }

    public int getTeeth() {
        return teeth;
    }
}
