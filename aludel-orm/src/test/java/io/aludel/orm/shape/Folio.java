package io.aludel.orm.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;

/** Numbered in blocks of three. */
@Entity
class Folio {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "folios")
    @SequenceGenerator(name = "folios", sequenceName = "folio_numbers", initialValue = 10, allocationSize = 3)
    private @Nullable Long id;

    private String title;

    Folio(String title) {
        this.title = title;
    }

    @Nullable
    Long id() {
        return id;
    }

    String title() {
        return title;
    }
}
