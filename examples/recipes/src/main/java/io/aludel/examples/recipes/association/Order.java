package io.aludel.examples.recipes.association;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.ProxyCreator;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a customer has ordered: lines, and through them the items, as if they were linked directly. */
@Entity
@Table(name = "orders")
public class Order {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String customer;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<OrderLine> lines = new ArrayList<>();

    @AssociationProxy(of = "lines", attribute = "item")
    private List<Item> items;

    public Order(String customer) {
        this.customer = customer;
    }

    /** An item that is put into the items is ordered at its own price. */
    @ProxyCreator("items")
    static OrderLine line(Item item) {
        return new OrderLine(item, item.getPrice());
    }

    public String getCustomer() {
        return customer;
    }

    public List<OrderLine> getLines() {
        return lines;
    }

    public List<Item> getItems() {
        return items;
    }
}
