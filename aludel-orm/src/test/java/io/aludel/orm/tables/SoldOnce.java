package io.aludel.orm.tables;

import io.aludel.orm.annotation.View;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Over a view that is there. */
@Entity
@View(reads = Sale.class)
@Table(name = "sold_once")
class SoldOnce {
    @Id
    private int sellerId;

    @Id
    private int amount;

    int sellerId() {
        return sellerId;
    }

    int amount() {
        return amount;
    }
}
