package io.aludel.examples.recipes.generic;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Its addresses are in the table of all, and linked by a table of its own. */
@Entity
@Table(name = "suppliers")
public class Supplier {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String company;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinTable(name = "supplier_addresses")
    private List<SharedAddress> addresses = new ArrayList<>();

    public Supplier(String company) {
        this.company = company;
    }

    public String getCompany() {
        return company;
    }

    public List<SharedAddress> getAddresses() {
        return addresses;
    }
}
