package io.aludel.orm.inherit;

import jakarta.persistence.Entity;

/** A figure with a radius. */
@Entity
class Circle extends Figure {
    private int radius;

    Circle() {}

    Circle(int id, String name, int radius) {
        super(id, name);
        this.radius = radius;
    }

    int radius() {
        return radius;
    }
}
