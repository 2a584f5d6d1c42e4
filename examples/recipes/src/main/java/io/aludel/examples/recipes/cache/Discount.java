package io.aludel.examples.recipes.cache;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a shop takes off; nobody else's business. */
@Entity
@Table(name = "discounts")
public class Discount {
    @Id
    @GeneratedValue
    private Long id;

    @TenantId
    @Column(length = 20)
    private String shop;

    @Column(length = 20)
    private String code;

    public Discount(String code) {
        this.code = code;
    }

    public String getCode() {
        return code;
    }
}
