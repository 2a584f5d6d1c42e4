package io.aludel.orm.shape;

import io.aludel.orm.annotation.Hybrid;
import io.aludel.orm.annotation.HybridExpression;
import io.aludel.sql.NumberExpr;
import jakarta.persistence.Entity;

/** Its total is another one. */
@Entity
class GiftCrate extends Crate {
    private int ribbon;

    GiftCrate(String label, int price, int ribbon) {
        super(label, price);
        this.ribbon = ribbon;
    }

    @Override
    @Hybrid
    int total() {
        return super.total() + ribbon;
    }

    @HybridExpression
    static NumberExpr<Integer> total(GiftCrate_.Path crate) {
        return crate.price.plus(crate.ribbon);
    }
}
