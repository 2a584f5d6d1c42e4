package io.aludel.orm.tables;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a row of a query at the other end of a relationship, and rows of a view. */
@Entity
class Seller {
    @Id
    private int id;

    private String name;

    @OneToOne(mappedBy = "seller")
    private @Nullable SellerTotal total;

    @OneToMany(mappedBy = "seller")
    private List<LargeSale> largeSales = new ArrayList<>();

    Seller() {
        name = "";
    }

    Seller(int id, String name) {
        this.id = id;
        this.name = name;
    }

    String name() {
        return name;
    }

    @Nullable
    SellerTotal total() {
        return total;
    }

    List<LargeSale> largeSales() {
        return largeSales;
    }
}
