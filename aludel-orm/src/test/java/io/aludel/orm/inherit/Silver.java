package io.aludel.orm.inherit;

import jakarta.persistence.Entity;

/** At the fourth level, with nothing to add. */
@Entity
class Silver extends NobleMetal {
    Silver(int id, String name, int density, int price) {
        super(id, name, density, price);
    }
}
