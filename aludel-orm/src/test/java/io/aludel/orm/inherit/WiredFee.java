package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Has an account. */
@Entity
@DiscriminatorValue("wired")
class WiredFee extends Fee {
    private @Nullable String bank;

    WiredFee() {}

    WiredFee(int id, String iban, int amount, @Nullable String bank) {
        super(id, iban, amount);
        this.bank = bank;
    }

    @Nullable
    String bank() {
        return bank;
    }
}
