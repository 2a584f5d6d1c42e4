package io.aludel.orm.tenant.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Extends Rock. */
@Entity
public class Granite extends Rock {
    @Column(length = 20)
    private String colour;

    public Granite(int id, @Nullable Cabinet cabinet, String colour) {
        super(id, cabinet);
        this.colour = colour;
    }

    public String getColour() {
        return colour;
    }
}
