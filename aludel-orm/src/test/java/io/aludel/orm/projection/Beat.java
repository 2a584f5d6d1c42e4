package io.aludel.orm.projection;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

@Entity
public class Beat {
    @Id
    @GeneratedValue
    private Long id;

    private String name;

    protected Beat() {}

    public Beat(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
