package io.aludel.orm.shape;

import jakarta.persistence.Entity;

@Entity
class Keg extends Owned<Integer> {
    Keg(Integer key, Holder holder) {
        super(key, holder);
    }
}
