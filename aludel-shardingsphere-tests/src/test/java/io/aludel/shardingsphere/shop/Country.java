package io.aludel.shardingsphere.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A country; the table is on both servers. */
@Entity
public class Country {
    @Id
    @Column(length = 2)
    private String code;

    @Column(length = 40)
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
