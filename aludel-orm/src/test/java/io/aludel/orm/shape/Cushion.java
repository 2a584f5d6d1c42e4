package io.aludel.orm.shape;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import org.jspecify.annotations.Nullable;

/** A part of its key is that of its flight. */
@Entity
class Cushion {
    @Embeddable
    record Place(@Nullable Long flight, int row) {}

    @EmbeddedId
    private Place place;

    @MapsId("flight")
    @ManyToOne
    @JoinColumn(name = "flight_number")
    private @Nullable Flight flight;

    private @Nullable String passenger;

    Cushion(Flight flight, int row) {
        this.flight = flight;
        this.place = new Place(null, row);
    }

    Place place() {
        return place;
    }

    @Nullable
    Flight flight() {
        return flight;
    }

    @Nullable
    String passenger() {
        return passenger;
    }

    void passenger(String name) {
        passenger = name;
    }
}
