package io.aludel.benchmarks.jdbc;

import java.time.LocalDateTime;

/** A row of {@code measurements}. */
public record FlatRow(long id, int sensor, String place, double reading, boolean checked, LocalDateTime takenAt) {}
