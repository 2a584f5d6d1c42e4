package io.aludel.examples.recipes.generic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An address in the table of all, which finds its owner by the book that it is in. */
@Entity
@Table(name = "booked_addresses")
public class BookedAddress extends Address {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable AddressBook book;

    public BookedAddress(String street, String city) {
        super(street, city);
    }

    /** Whose address it is. */
    public @Nullable Object getOwner() {
        return book == null ? null : book.getOwner();
    }
}
