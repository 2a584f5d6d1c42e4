package io.aludel.orm.tables;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Stands in a secondary table. */
@Embeddable
record Home(@Nullable String street, @Nullable String town) {}
