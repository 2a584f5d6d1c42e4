package io.aludel.shardingsphere.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that was bought; its number comes from ShardingSphere. */
@Entity
public class Purchase {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Customer customer;

    @Column(length = 40)
    private String title;

    private int price;

    @Version
    private int version;

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("item")
    private List<PurchaseLine> lines = new ArrayList<>();

    public Purchase(String title, int price) {
        this.title = title;
        this.price = price;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Customer getCustomer() {
        return customer;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getPrice() {
        return price;
    }

    public void setPrice(int price) {
        this.price = price;
    }

    public int getVersion() {
        return version;
    }

    public List<PurchaseLine> getLines() {
        return lines;
    }

    /** Adds a line, which lies where the customer is. */
    public Purchase line(String item) {
        lines.add(new PurchaseLine(customer, item));
        return this;
    }
}
