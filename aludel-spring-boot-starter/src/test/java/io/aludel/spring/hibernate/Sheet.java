package io.aludel.spring.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Enhanced by Aludel's processor, and mapped by Hibernate all the same. */
@Entity
@Table(name = "sheets")
public class Sheet {
    @Id
    @GeneratedValue
    private Long id;

    private String name;

    protected Sheet() {}

    public Sheet(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
