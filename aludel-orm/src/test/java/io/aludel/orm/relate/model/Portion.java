package io.aludel.orm.relate.model;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** So much for so many; a value. */
@Embeddable
public record Portion(String name, int persons, @Nullable String remark) {}
