package io.aludel.examples.recipes.association;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Something that can be bought. */
@Entity
@Table(name = "items")
public class Item {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String description;

    @Column(precision = 10, scale = 2)
    private BigDecimal price;

    public Item(String description, BigDecimal price) {
        this.description = description;
        this.price = price;
    }

    public String getDescription() {
        return description;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    @Override
    public String toString() {
        return description;
    }
}
