package io.aludel.examples.recipes.versions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A price as it was agreed once. Its row stays as it is: who changes the object writes another one. */
@Entity
@Table(name = "prices")
public class Price {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String product;

    @Column(precision = 10, scale = 2)
    private BigDecimal amount;

    public Price(String product, BigDecimal amount) {
        this.product = product;
        this.amount = amount;
    }

    public @Nullable Long getId() {
        return id;
    }

    void forgetRow() {
        id = null;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }
}
