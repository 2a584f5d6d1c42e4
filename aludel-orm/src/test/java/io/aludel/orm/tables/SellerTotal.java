package io.aludel.orm.tables;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.sum;

import io.aludel.orm.annotation.FromSelect;
import io.aludel.sql.Query;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

@Entity
class SellerTotal {
    @Id
    private int sellerId;

    @OneToOne
    @JoinColumn(name = "seller_id")
    private @Nullable Seller seller;

    private long total;

    @Column(name = "number_of_sales")
    private long sales;

    @FromSelect
    static Query<?> rows() {
        return select(
                        Sale_.seller.id().label("seller_id"),
                        sum(Sale_.amount).label("total"),
                        count(Sale_.id).label("number_of_sales"))
                .where(Sale_.cancelled.eq(false))
                .groupBy(Sale_.seller.id());
    }

    @Nullable
    Seller seller() {
        return seller;
    }

    long total() {
        return total;
    }

    void total(long changed) {
        total = changed;
    }

    long sales() {
        return sales;
    }
}
