package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Has fellows. */
@Entity
public class Society {
    @Id
    @GeneratedValue
    private Long id;

    private String name;
    private int founded;

    protected Society() {
        name = "";
    }

    public Society(String name, int founded) {
        this.name = name;
        this.founded = founded;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getFounded() {
        return founded;
    }
}
