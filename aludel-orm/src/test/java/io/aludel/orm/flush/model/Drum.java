package io.aludel.orm.flush.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A pallet with a lid. */
@Entity
@DiscriminatorValue("drum")
public class Drum extends Pallet {
    public Drum(Integer id) {
        super(id);
    }
}
