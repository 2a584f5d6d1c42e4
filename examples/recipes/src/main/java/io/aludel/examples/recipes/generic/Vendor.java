package io.aludel.examples.recipes.generic;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Its addresses are in a book of its own kind. */
@Entity
@Table(name = "vendors")
public class Vendor {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String company;

    @OneToOne(optional = false, cascade = CascadeType.ALL, orphanRemoval = true)
    private VendorBook book = new VendorBook();

    public Vendor(String company) {
        this.company = company;
    }

    public String getCompany() {
        return company;
    }

    public List<BookedAddress> getAddresses() {
        return book.getAddresses();
    }
}
