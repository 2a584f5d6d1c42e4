package io.aludel.orm.inherit;

import jakarta.persistence.Entity;

/** At the third level, without objects of its own. */
@Entity
abstract class NobleMetal extends Metal {
    private int price;

    NobleMetal(int id, String name, int density, int price) {
        super(id, name, density);
        this.price = price;
    }

    int price() {
        return price;
    }

    void price(int changed) {
        price = changed;
    }
}
