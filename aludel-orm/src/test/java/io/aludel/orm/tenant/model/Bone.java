package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Extends Fossil. */
@Entity
public class Bone extends Fossil {
    private int length;

    public Bone(int id, @Nullable Cabinet cabinet, int length) {
        super(id, cabinet);
        this.length = length;
    }

    public int getLength() {
        return length;
    }
}
