package io.aludel.examples.recipes.versions;

import java.time.LocalDateTime;

/** The key of a temporal row. */
public record TemporalId(long number, LocalDateTime validFrom) {}
