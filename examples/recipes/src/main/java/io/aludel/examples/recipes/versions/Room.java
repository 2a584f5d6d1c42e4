package io.aludel.examples.recipes.versions;

import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.sql.Predicate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A room, which may be called otherwise tomorrow. */
@Entity
@IdClass(TemporalId.class)
@Table(name = "rooms")
public class Room extends Temporal {
    @Column(length = 30)
    private String name;

    /** Those that hold at the moment that the session sees. */
    @OneToMany
    @ViewOnly
    private List<Rate> rates = new ArrayList<>();

    public Room(long number, LocalDateTime validFrom, String name) {
        super(number, validFrom);
        this.name = name;
    }

    @JoinCondition("rates")
    static Predicate areOf(Room_.Path room, Rate_.Path rate) {
        return rate.room.eq(room.number);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Rate> getRates() {
        return rates;
    }

    @Override
    Room copyOfKey() {
        return new Room(getNumber(), getValidFrom(), name);
    }
}
