package io.aludel.orm.query.model;

import io.aludel.orm.annotation.DefaultFor;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** A member with a table of its own. */
@Entity
@DiscriminatorValue("pilot")
public class Pilot extends Crew {
    private @Nullable Integer hours;

    @Column(length = 10)
    private @Nullable String rating;

    @DefaultFor("rating")
    static String newRating() {
        return "B";
    }

    public Pilot(String name, @Nullable Integer hours) {
        super(name);
        this.hours = hours;
    }

    public @Nullable Integer getHours() {
        return hours;
    }

    public void setHours(@Nullable Integer hours) {
        this.hours = hours;
    }

    public @Nullable String getRating() {
        return rating;
    }

    public void setRating(@Nullable String rating) {
        this.rating = rating;
    }
}
