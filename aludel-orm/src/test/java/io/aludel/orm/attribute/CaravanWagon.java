package io.aludel.orm.attribute;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** A wagon with a key and a place of two parts each. */
@Entity
class CaravanWagon {
    @EmbeddedId
    private LineId key;

    private Point place;

    @ManyToOne(optional = false)
    private Caravan caravan;

    CaravanWagon(Caravan caravan, int position, int y) {
        this.key = new LineId(caravan.getId(), position);
        this.place = new Point(0, y);
        this.caravan = caravan;
    }

    LineId getKey() {
        return key;
    }
}
