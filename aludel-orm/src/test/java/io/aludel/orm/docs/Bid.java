package io.aludel.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What somebody offers for a lot. */
@Entity
class Bid {
    @Id
    private int id;

    private int lot;

    private int amount;

    Bid() {}

    Bid(int id, int lot, int amount) {
        this.id = id;
        this.lot = lot;
        this.amount = amount;
    }
}
