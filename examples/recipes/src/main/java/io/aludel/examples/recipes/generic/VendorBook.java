package io.aludel.examples.recipes.generic;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** The addresses of a vendor. */
@Entity
@DiscriminatorValue("vendor")
public class VendorBook extends AddressBook {
    @OneToOne(mappedBy = "book")
    private @Nullable Vendor owner;

    @Override
    public @Nullable Vendor getOwner() {
        return owner;
    }
}
