package io.aludel.orm.tenant.model;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** The tenant is part of an embedded key. */
@Entity
public class Tower {
    @EmbeddedId
    private TowerKey key;

    private String name;

    public Tower(int number, String name) {
        this.key = new TowerKey(null, number);
        this.name = name;
    }

    public TowerKey getKey() {
        return key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
