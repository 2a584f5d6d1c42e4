package io.aludel.benchmarks.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** What a sensor said once; refers to nothing. */
@Entity
@Table(name = "measurements")
public class Measurement {
    @Id
    private long id;

    private int sensor;

    @Column(length = 100, nullable = false)
    private String place;

    private double reading;

    private boolean checked;

    @Column(nullable = false)
    private LocalDateTime takenAt;

    protected Measurement() {}

    public Measurement(long id, int sensor, String place, double reading, boolean checked, LocalDateTime takenAt) {
        this.id = id;
        this.sensor = sensor;
        this.place = place;
        this.reading = reading;
        this.checked = checked;
        this.takenAt = takenAt;
    }

    public long getId() {
        return id;
    }

    public int getSensor() {
        return sensor;
    }

    public String getPlace() {
        return place;
    }

    public double getReading() {
        return reading;
    }

    public boolean isChecked() {
        return checked;
    }

    public LocalDateTime getTakenAt() {
        return takenAt;
    }
}
