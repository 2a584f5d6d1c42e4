package io.aludel.orm.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;

/** Has a key of several attributes, which is also given as an object. */
@Entity
@IdClass(Leg.Key.class)
class Leg {
    record Key(long flight, int position) {}

    @Id
    @ManyToOne
    private Flight flight;

    @Id
    private int position;

    private String airport;

    Leg(Flight flight, int position, String airport) {
        this.flight = flight;
        this.position = position;
        this.airport = airport;
    }

    Flight flight() {
        return flight;
    }

    int position() {
        return position;
    }

    String airport() {
        return airport;
    }
}
