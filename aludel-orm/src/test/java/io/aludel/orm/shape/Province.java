package io.aludel.orm.shape;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A table of codes, which the application only reads. */
@Entity
record Province(
        @Id String code,
        @Column(length = 100) String name,
        int people,
        @Nullable Seat seat) {

    @Embeddable
    record Seat(String town, @Nullable String street) {}

    Province {
        name = name.strip();
    }

    Province(String code, String name) {
        this(code, name, 0, null);
    }
}
