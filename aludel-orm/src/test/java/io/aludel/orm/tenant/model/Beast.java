package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Beast extends OfGuild {
    @Id
    private long id;

    private String name;

    public Beast(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
