package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** How much of some ware is on a bay. Its key is both, three columns. */
@Entity
public class Supply {
    @Id
    @ManyToOne
    @References(onUpdate = References.Action.CASCADE)
    private Bay bay;

    @Id
    @ManyToOne
    private Ware ware;

    private int amount;

    public Supply(Ware ware, int amount) {
        this.ware = ware;
        this.amount = amount;
    }

    public Bay getBay() {
        return bay;
    }

    public Ware getWare() {
        return ware;
    }

    public int getAmount() {
        return amount;
    }
}
