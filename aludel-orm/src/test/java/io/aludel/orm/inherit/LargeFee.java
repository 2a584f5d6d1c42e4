package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** Has an account and is large. */
@Entity
@DiscriminatorValue("large")
class LargeFee extends WiredFee {
    LargeFee() {}

    LargeFee(int id, String iban, int amount) {
        super(id, iban, amount, null);
    }
}
