package io.aludel.orm.work;

import io.aludel.orm.annotation.References;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A room of a playhouse: its key is that of the playhouse and a number, its label is its own within the house. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"playhouse_land", "playhouse_code", "label"}))
class Auditorium {
    @Id
    @ManyToOne
    @References(onUpdate = References.Action.CASCADE)
    private @Nullable Playhouse playhouse;

    @Id
    private int number;

    @Column(length = 20)
    private @Nullable String label;

    private int seats;

    @Version
    private @Nullable Instant changedAt;

    Auditorium(int number, @Nullable String label) {
        this.number = number;
        this.label = label;
    }

    @Nullable
    Playhouse playhouse() {
        return playhouse;
    }

    void playhouse(@Nullable Playhouse changed) {
        playhouse = changed;
    }

    int number() {
        return number;
    }

    void number(int changed) {
        number = changed;
    }

    @Nullable
    String label() {
        return label;
    }

    void label(@Nullable String changed) {
        label = changed;
    }

    int seats() {
        return seats;
    }

    void seats(int changed) {
        seats = changed;
    }

    @Nullable
    Instant changedAt() {
        return changedAt;
    }
}
