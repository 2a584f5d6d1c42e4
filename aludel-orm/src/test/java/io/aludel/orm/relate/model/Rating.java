package io.aludel.orm.relate.model;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody thinks; a value that can change. */
@Embeddable
public class Rating {
    private String critic;
    private int stars;

    protected Rating() {
        critic = "";
    }

    public Rating(String critic, int stars) {
        this.critic = critic;
        this.stars = stars;
    }

    public String getCritic() {
        return critic;
    }

    public int getStars() {
        return stars;
    }

    public void setStars(int stars) {
        this.stars = stars;
    }

    public void worse() {
        stars = stars - 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rating that && critic.equals(that.critic) && stars == that.stars;
    }

    @Override
    public int hashCode() {
        return Objects.hash(critic);
    }
}
