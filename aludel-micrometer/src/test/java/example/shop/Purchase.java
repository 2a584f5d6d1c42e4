package example.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What is bought. */
@Entity
@Table(name = "purchases")
public class Purchase {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String what;

    @ManyToOne(optional = false)
    private Customer customer;

    public Purchase(String what, Customer customer) {
        this.what = what;
        this.customer = customer;
    }

    public String getWhat() {
        return what;
    }
}
