package io.aludel.examples.recipes.generic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An address in the table that customers alone have. */
@Entity
@Table(name = "customer_addresses")
public class CustomerAddress extends Address {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Customer customer;

    public CustomerAddress(String street, String city) {
        super(street, city);
    }

    public @Nullable Customer getCustomer() {
        return customer;
    }
}
