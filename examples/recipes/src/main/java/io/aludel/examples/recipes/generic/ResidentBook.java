package io.aludel.examples.recipes.generic;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** The addresses of a resident. */
@Entity
@DiscriminatorValue("resident")
public class ResidentBook extends AddressBook {
    @OneToOne(mappedBy = "book")
    private @Nullable Resident owner;

    @Override
    public @Nullable Resident getOwner() {
        return owner;
    }
}
