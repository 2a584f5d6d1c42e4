package io.aludel.examples.recipes.cache;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A city in a country. */
@Entity
@Table(name = "cities")
public class City {
    @Id
    @Column(length = 30)
    private String name;

    @ManyToOne(optional = false)
    private Country country;

    public City(String name, Country country) {
        this.name = name;
        this.country = country;
    }

    public String getName() {
        return name;
    }

    public Country getCountry() {
        return country;
    }
}
