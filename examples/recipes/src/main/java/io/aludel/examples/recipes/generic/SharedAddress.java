package io.aludel.examples.recipes.generic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An address in the table of all, which knows nothing of those who link to it. */
@Entity
@Table(name = "addresses")
public class SharedAddress extends Address {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    public SharedAddress(String street, String city) {
        super(street, city);
    }
}
