package io.aludel.examples.recipes.generic;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** What all addresses have, whoever's they are: the columns of several tables. */
@MappedSuperclass
public abstract class Address {
    @Column(length = 50)
    private String street;

    @Column(length = 30)
    private String city;

    protected Address(String street, String city) {
        this.street = street;
        this.city = city;
    }

    public String getStreet() {
        return street;
    }

    public String getCity() {
        return city;
    }
}
