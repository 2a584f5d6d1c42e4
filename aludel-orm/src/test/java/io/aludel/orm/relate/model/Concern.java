package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has crews and laborers. */
@Entity
public class Concern {
    @Id
    private int id;

    protected Concern() {}

    public Concern(int id) {
        this.id = id;
    }

    public int getId() {
        return id;
    }
}
