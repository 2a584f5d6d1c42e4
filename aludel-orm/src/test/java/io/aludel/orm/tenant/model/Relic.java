package io.aludel.orm.tenant.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The tenant is part of an embedded value. */
@Entity
public class Relic {
    @Id
    private long id;

    @Embedded
    private Origin origin;

    private String name;

    public Relic(long id, String name) {
        this.id = id;
        this.origin = new Origin(1000);
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public Origin getOrigin() {
        return origin;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
