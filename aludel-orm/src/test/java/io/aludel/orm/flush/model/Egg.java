package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Never without a hen: a circle that cannot be cut. */
@Entity
public class Egg {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Hen hen;

    public void setHen(@Nullable Hen hen) {
        this.hen = hen;
    }
}
