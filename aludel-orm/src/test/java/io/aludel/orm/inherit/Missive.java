package io.aludel.orm.inherit;

import io.aludel.orm.annotation.PolymorphicLoad;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Loaded by a statement of its own after papers. */
@Entity
@DiscriminatorValue("3")
@PolymorphicLoad(PolymorphicLoad.Mode.SELECTIN)
class Missive extends Paper {
    private @Nullable String addressee;

    @Nullable
    String addressee() {
        return addressee;
    }

    void addressee(String changed) {
        addressee = changed;
    }
}
