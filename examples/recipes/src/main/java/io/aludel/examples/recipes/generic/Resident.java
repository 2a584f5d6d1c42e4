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
@Table(name = "residents")
public class Resident {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @OneToOne(optional = false, cascade = CascadeType.ALL, orphanRemoval = true)
    private ResidentBook book = new ResidentBook();

    public Resident(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public List<BookedAddress> getAddresses() {
        return book.getAddresses();
    }
}
