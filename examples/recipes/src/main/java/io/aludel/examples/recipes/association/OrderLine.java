package io.aludel.examples.recipes.association;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One item of an order, and what was paid for it, which may be less than its price. */
@Entity
@Table(name = "order_lines")
public class OrderLine {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Order order;

    @ManyToOne(optional = false)
    private Item item;

    @Column(precision = 10, scale = 2)
    private BigDecimal price;

    public OrderLine(Item item, BigDecimal price) {
        this.item = item;
        this.price = price;
    }

    public @Nullable Order getOrder() {
        return order;
    }

    public Item getItem() {
        return item;
    }

    public BigDecimal getPrice() {
        return price;
    }
}
