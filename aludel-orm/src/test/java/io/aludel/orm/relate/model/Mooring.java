package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A ship that lies at a berth. */
@Entity
public class Mooring {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne
    private Berth berth;

    private String ship;

    public Mooring(Berth berth, String ship) {
        this.berth = berth;
        this.ship = ship;
    }

    public Berth getBerth() {
        return berth;
    }

    public String getShip() {
        return ship;
    }
}
