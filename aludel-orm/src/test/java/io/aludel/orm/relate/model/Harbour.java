package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Where voyages end. */
@Entity
public class Harbour {
    @Id
    @GeneratedValue
    private Long id;

    private String name;

    protected Harbour() {
        name = "";
    }

    public Harbour(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
