package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;

@Entity
public class Pennant extends Banner {
    private int length;

    public Pennant(long id, String motto, int length) {
        super(id, motto);
        this.length = length;
    }

    public int getLength() {
        return length;
    }
}
