package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A craft with doors. */
@Entity
@DiscriminatorValue("sedan")
class Sedan extends Craft {
    private int doors;

    Sedan() {}

    Sedan(String name, int doors) {
        super(name);
        this.doors = doors;
    }

    int doors() {
        return doors;
    }

    void doors(int changed) {
        doors = changed;
    }
}
