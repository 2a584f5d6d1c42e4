package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Belongs to one sentry. */
@Entity
public class Medal {
    @Id
    @GeneratedValue
    private Long id;

    protected Medal() {}

    public static Medal made() {
        return new Medal();
    }

    public Long getId() {
        return id;
    }
}
