package io.aludel.benchmarks.hibernate;

import io.aludel.benchmarks.jdbc.FlatRow;
import java.time.LocalDateTime;

/** What a sensor said once, for Hibernate. Mapped in a file: annotations would make it ours. */
public class HibernateMeasurement {
    private long id;
    private int sensor;
    private String place;
    private double reading;
    private boolean checked;
    private LocalDateTime takenAt;

    protected HibernateMeasurement() {}

    public HibernateMeasurement(FlatRow row) {
        id = row.id();
        sensor = row.sensor();
        place = row.place();
        reading = row.reading();
        checked = row.checked();
        takenAt = row.takenAt();
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
