package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;

@Entity
public class Dragon extends Beast {
    private int heads;

    public Dragon(long id, String name, int heads) {
        super(id, name);
        this.heads = heads;
    }

    public int getHeads() {
        return heads;
    }

    public void setHeads(int heads) {
        this.heads = heads;
    }
}
