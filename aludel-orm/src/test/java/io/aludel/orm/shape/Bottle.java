package io.aludel.orm.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
class Bottle {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne
    private @Nullable Crate crate;

    Bottle(Crate crate) {
        this.crate = crate;
    }
}
