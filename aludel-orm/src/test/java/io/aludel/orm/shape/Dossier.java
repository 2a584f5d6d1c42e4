package io.aludel.orm.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** Has the key of its flight. */
@Entity
class Dossier {
    @Id
    private @Nullable Long id;

    @MapsId
    @OneToOne
    private @Nullable Flight flight;

    private String text;

    Dossier(Flight flight, String text) {
        this.flight = flight;
        this.text = text;
    }

    @Nullable
    Long id() {
        return id;
    }

    @Nullable
    Flight flight() {
        return flight;
    }

    String text() {
        return text;
    }
}
