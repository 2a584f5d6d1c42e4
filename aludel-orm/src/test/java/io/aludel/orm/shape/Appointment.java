package io.aludel.orm.shape;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Written as by somebody who says nothing of nulls; to-ones stand before its collection of values. */
@Entity
@NullUnmarked
class Appointment {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    private Appointment before;

    @ManyToOne
    @JoinColumn(name = "reason_id", foreignKey = @ForeignKey(name = "fk_reason"))
    private Appointment cause;

    private Duration length;

    @Embedded
    private Room room;

    @Embedded
    @AttributeOverride(name = "house", column = @Column(name = "other_house"))
    @AttributeOverride(name = "door", column = @Column(name = "other_door"))
    private Room other;

    @ElementCollection
    private Map<String, Double> measures = new HashMap<>();

    Appointment(Duration length, Room room) {
        this.length = length;
        this.room = room;
    }

    Long getId() {
        return id;
    }

    void setCause(Appointment cause) {
        this.cause = cause;
    }

    Appointment getCause() {
        return cause;
    }

    Appointment getBefore() {
        return before;
    }

    Duration getLength() {
        return length;
    }

    Room getRoom() {
        return room;
    }

    Room getOther() {
        return other;
    }

    Map<String, Double> getMeasures() {
        return measures;
    }

    @Embeddable
    record Room(String house, String door) {}
}
