package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A price for a zone. */
@Entity
public class Tariff {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String zone;

    private int price;

    public Tariff(String zone, int price) {
        this.zone = zone;
        this.price = price;
    }

    public String getZone() {
        return zone;
    }

    public int getPrice() {
        return price;
    }
}
