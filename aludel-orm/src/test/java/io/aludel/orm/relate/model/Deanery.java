package io.aludel.orm.relate.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a lodge shows of what its alley shows. */
@Entity
public class Deanery {
    @Id
    private int id;

    @Column(length = 20)
    private String name;

    public Deanery(int id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
