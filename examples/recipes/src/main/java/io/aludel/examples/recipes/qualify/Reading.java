package io.aludel.examples.recipes.qualify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a station has measured on a day. */
@Entity
@Table(name = "readings")
public class Reading {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String station;

    private LocalDate measured;

    private int degrees;

    public Reading(String station, LocalDate measured, int degrees) {
        this.station = station;
        this.measured = measured;
        this.degrees = degrees;
    }

    public String getStation() {
        return station;
    }

    public LocalDate getMeasured() {
        return measured;
    }

    public int getDegrees() {
        return degrees;
    }
}
