package io.aludel.orm.query.model;

import io.aludel.orm.annotation.LoadStrategy;
import io.aludel.orm.annotation.LoadedBy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A place for a ship, perhaps at a quay. */
@Entity
public class Slipway {
    @Id
    private Integer id;

    @ManyToOne
    @LoadedBy(LoadStrategy.JOINED)
    private @Nullable Quay quay;

    public Slipway(Integer id, @Nullable Quay quay) {
        this.id = id;
        this.quay = quay;
    }

    public Integer getId() {
        return id;
    }

    public @Nullable Quay getQuay() {
        return quay;
    }
}
