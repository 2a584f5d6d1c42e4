package io.aludel.orm.inherit;

import jakarta.persistence.Entity;

/** At the fourth level. */
@Entity
class Gold extends NobleMetal {
    private int carat;

    Gold(int id, String name, int density, int price, int carat) {
        super(id, name, density, price);
        this.carat = carat;
    }

    int carat() {
        return carat;
    }
}
