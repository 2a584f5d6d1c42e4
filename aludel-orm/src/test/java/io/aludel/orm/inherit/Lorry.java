package io.aludel.orm.inherit;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A craft with a payload, perhaps behind another. */
@Entity
@DiscriminatorValue("lorry")
class Lorry extends Craft {
    @Column(nullable = false)
    private @Nullable Integer payload;

    @ManyToOne
    private @Nullable Sedan escort;

    Lorry() {}

    Lorry(String name, int payload) {
        super(name);
        this.payload = payload;
    }

    @Nullable
    Integer payload() {
        return payload;
    }

    @Nullable
    Sedan escort() {
        return escort;
    }

    void escort(@Nullable Sedan sedan) {
        escort = sedan;
    }
}
