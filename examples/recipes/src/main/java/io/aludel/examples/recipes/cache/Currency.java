package io.aludel.examples.recipes.cache;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A currency: read by every request, changed once a day. */
@Entity
@Table(name = "currencies")
public class Currency {
    @Id
    @Column(length = 3)
    private String code;

    @Column(precision = 12, scale = 4)
    private BigDecimal rate;

    public Currency(String code, BigDecimal rate) {
        this.code = code;
        this.rate = rate;
    }

    public String getCode() {
        return code;
    }

    public BigDecimal getRate() {
        return rate;
    }

    public void setRate(BigDecimal rate) {
        this.rate = rate;
    }
}
