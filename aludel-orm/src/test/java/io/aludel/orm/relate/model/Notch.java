package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Does not know in what it is. */
@Entity
public class Notch {
    @Id
    private int id;

    protected Notch() {}

    public Notch(int id) {
        this.id = id;
    }

    public int getId() {
        return id;
    }
}
