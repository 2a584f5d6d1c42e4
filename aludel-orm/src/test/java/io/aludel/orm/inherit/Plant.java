package io.aludel.orm.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

/** The root of a hierarchy whose subclasses are read at once. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Plant {
    @Id
    private int id;

    private int height;

    Plant() {}

    Plant(int id, int height) {
        this.id = id;
        this.height = height;
    }

    int id() {
        return id;
    }

    int height() {
        return height;
    }
}
