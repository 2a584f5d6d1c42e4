package io.aludel.orm.tables;

import io.aludel.orm.annotation.FromSelect;
import io.aludel.orm.annotation.View;
import io.aludel.sql.Query;
import io.aludel.sql.Sql;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@View
@Table(name = "large_sale")
class LargeSale {
    @Id
    private int saleId;

    private int amount;

    private @Nullable String sellerName;

    @ManyToOne
    private @Nullable Seller seller;

    @FromSelect
    static Query<?> rows() {
        return Sql.select(
                        Sale_.id.label("sale_id"),
                        Sale_.amount,
                        Seller_.name.label("seller_name"),
                        Seller_.id.label("seller_id"))
                .from(Sale.class)
                .join(Sale_.seller)
                .where(Sale_.amount.ge(100));
    }

    int amount() {
        return amount;
    }

    @Nullable
    String sellerName() {
        return sellerName;
    }

    @Nullable
    Seller seller() {
        return seller;
    }
}
