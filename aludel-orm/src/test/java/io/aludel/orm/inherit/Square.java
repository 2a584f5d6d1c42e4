package io.aludel.orm.inherit;

import jakarta.persistence.Entity;

/** A figure with sides. */
@Entity
class Square extends Figure {
    private int side;

    Square() {}

    Square(int id, String name, int side) {
        super(id, name);
        this.side = side;
    }

    int side() {
        return side;
    }
}
