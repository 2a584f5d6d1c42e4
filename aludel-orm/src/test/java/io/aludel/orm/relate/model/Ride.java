package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Leads from a station to a station. */
@Entity
public class Ride {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    private Station start;

    @ManyToOne
    private Station finish;

    private int minutes;

    public Ride(Station start, Station finish, int minutes) {
        this.start = start;
        this.finish = finish;
        this.minutes = minutes;
    }

    public Station getStart() {
        return start;
    }

    public Station getFinish() {
        return finish;
    }

    public int getMinutes() {
        return minutes;
    }
}
