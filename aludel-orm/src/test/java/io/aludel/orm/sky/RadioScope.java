package io.aludel.orm.sky;

import io.aludel.orm.annotation.LoadStrategy;
import io.aludel.orm.annotation.LoadedBy;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Beside the others at the second level of the hierarchy. */
@Entity
@DiscriminatorValue("radio")
class RadioScope extends Telescope {
    private int band;

    @ManyToOne
    @LoadedBy(LoadStrategy.JOINED)
    private @Nullable Observatory relay;

    RadioScope(String maker, int serial, String label, int band) {
        super(maker, serial, label);
        this.band = band;
    }

    int band() {
        return band;
    }

    @Nullable
    Observatory relay() {
        return relay;
    }

    void relay(@Nullable Observatory through) {
        relay = through;
    }
}
