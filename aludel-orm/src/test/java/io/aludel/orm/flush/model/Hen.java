package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Never without an egg: a circle that cannot be cut. */
@Entity
public class Hen {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Egg egg;

    public void setEgg(@Nullable Egg egg) {
        this.egg = egg;
    }
}
