package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Where implements are kept. */
@Entity
public class Workshop {
    @Id
    @GeneratedValue
    private Long id;

    private String name;

    protected Workshop() {
        name = "";
    }

    public Workshop(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
