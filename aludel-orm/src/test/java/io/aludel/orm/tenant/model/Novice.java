package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.annotation.UniqueAmongLiving;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A flag says that it is gone. */
@Entity
@SoftDelete("gone")
@UniqueAmongLiving({"place.floor", "place.cell"})
public class Novice {
    /** Where it sleeps. */
    @Embeddable
    public record Place(int floor, int cell) {}

    @Id
    private long id;

    private boolean gone;

    private Place place;

    public Novice(long id, int cell) {
        this.id = id;
        this.place = new Place(1, cell);
    }

    public long getId() {
        return id;
    }

    public boolean isGone() {
        return gone;
    }

    public Place getPlace() {
        return place;
    }
}
