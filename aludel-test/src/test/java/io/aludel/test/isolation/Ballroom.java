package io.aludel.test.isolation;

import jakarta.persistence.Entity;

/** A hall for dancing. */
@Entity
public class Ballroom extends Hall {
    private int mirrors;

    public Ballroom(long id, String name, int mirrors) {
        super(id, name);
        this.mirrors = mirrors;
    }

    public int getMirrors() {
        return mirrors;
    }
}
