package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Has nothing but its key. */
@Entity
public class Counter {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    public @Nullable Long getId() {
        return id;
    }
}
