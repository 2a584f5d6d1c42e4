package io.aludel.orm.attribute;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A place: a value that never changes. */
@Embeddable
public record Point(@Nullable Integer x, @Nullable Integer y) {}
