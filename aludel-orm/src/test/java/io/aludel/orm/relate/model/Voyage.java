package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.ActiveHistory;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Of a captain to a harbour. */
@Entity
public class Voyage {
    @Id
    @GeneratedValue
    private Long id;

    private String ship;

    @ManyToOne
    @ActiveHistory
    private @Nullable Captain captain;

    @ManyToOne
    private @Nullable Harbour destination;

    protected Voyage() {
        ship = "";
    }

    public Voyage(String ship) {
        this.ship = ship;
    }

    public Long getId() {
        return id;
    }

    public String getShip() {
        return ship;
    }

    public @Nullable Captain getCaptain() {
        return captain;
    }

    public void setCaptain(@Nullable Captain captain) {
        this.captain = captain;
    }

    public @Nullable Harbour getDestination() {
        return destination;
    }

    public void setDestination(@Nullable Harbour destination) {
        this.destination = destination;
    }
}
