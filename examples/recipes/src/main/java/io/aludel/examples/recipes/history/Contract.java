package io.aludel.examples.recipes.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A contract that may be changed, but whose earlier forms must not be lost. */
@Entity
@Table(name = "contracts")
public class Contract extends Versioned {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50)
    private String title;

    @Column(precision = 10, scale = 2)
    private BigDecimal fee;

    public Contract(String title, BigDecimal fee) {
        this.title = title;
        this.fee = fee;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public BigDecimal getFee() {
        return fee;
    }

    public void setFee(BigDecimal fee) {
        this.fee = fee;
    }
}
