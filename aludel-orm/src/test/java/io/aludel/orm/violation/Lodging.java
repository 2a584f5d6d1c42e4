package io.aludel.orm.violation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

@Embeddable
record Lodging(
        @Nullable String street,
        @Column(unique = true) @Nullable Integer bed) {}
