package io.aludel.shardingsphere.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A line of a purchase. It names the customer, too: by that alone it is known on which server it is. */
@Entity
public class PurchaseLine {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Purchase purchase;

    @ManyToOne(optional = false)
    private @Nullable Customer customer;

    @Column(length = 40)
    private String item;

    public PurchaseLine(@Nullable Customer customer, String item) {
        this.customer = customer;
        this.item = item;
    }

    public String getItem() {
        return item;
    }
}
