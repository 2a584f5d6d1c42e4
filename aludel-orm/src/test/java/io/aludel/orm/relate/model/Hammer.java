package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Refers to one more workshop than its superclass. */
@Entity
public class Hammer extends Implement {
    @ManyToOne
    private @Nullable Workshop maker;

    protected Hammer() {}

    public Hammer(int number, @Nullable Workshop workshop, @Nullable Workshop maker) {
        super(number, workshop);
        this.maker = maker;
    }

    public @Nullable Workshop getMaker() {
        return maker;
    }
}
