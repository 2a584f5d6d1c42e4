package io.aludel.orm.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
class Flight {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String number;

    Flight(String number) {
        this.number = number;
    }

    @Nullable
    Long id() {
        return id;
    }

    String number() {
        return number;
    }
}
