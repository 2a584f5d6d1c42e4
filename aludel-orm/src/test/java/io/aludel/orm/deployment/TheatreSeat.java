package io.aludel.orm.deployment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A seat that one guest can have. */
@Entity
class TheatreSeat {
    @Id
    private String place;

    private String theatre;

    private @Nullable String guest;

    TheatreSeat(String place, String theatre) {
        this.place = place;
        this.theatre = theatre;
    }

    String getPlace() {
        return place;
    }

    String getTheatre() {
        return theatre;
    }

    @Nullable
    String getGuest() {
        return guest;
    }

    void setGuest(@Nullable String guest) {
        this.guest = guest;
    }
}
