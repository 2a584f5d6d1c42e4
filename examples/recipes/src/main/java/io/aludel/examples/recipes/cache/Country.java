package io.aludel.examples.recipes.cache;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A country, of which there are not many. */
@Entity
@Table(name = "countries")
public class Country {
    @Id
    @Column(length = 2)
    private String code;

    @Column(length = 30)
    private String name;

    public Country(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
