package io.aludel.orm.tables;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What is added up. */
@Entity
class Sale {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    @ManyToOne
    private @Nullable Seller seller;

    private int amount;

    private boolean cancelled;

    Sale() {}

    Sale(Seller seller, int amount) {
        this.seller = seller;
        this.amount = amount;
    }

    void amount(int changed) {
        amount = changed;
    }

    void cancel() {
        cancelled = true;
    }
}
