package io.aludel.shardingsphere.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer, whose number says on which server everything of his is. */
@Entity
public class Customer {
    @Id
    private long id;

    @Column(length = 40)
    private String name;

    @ManyToOne
    private @Nullable Country country;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("title")
    private List<Purchase> purchases = new ArrayList<>();

    public Customer(long id, String name, @Nullable Country country) {
        this.id = id;
        this.name = name;
        this.country = country;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Country getCountry() {
        return country;
    }

    public List<Purchase> getPurchases() {
        return purchases;
    }

    /** Something that the customer buys. */
    public Purchase buy(String title, int price) {
        Purchase purchase = new Purchase(title, price);
        purchases.add(purchase);
        return purchase;
    }
}
