package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.annotation.UniqueAmongLiving;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A flag says that it is gone. */
@Entity
@SoftDelete("gone")
@UniqueAmongLiving("cell")
public class Novice {
    @Id
    private long id;

    private boolean gone;

    private int cell;

    public Novice(long id, int cell) {
        this.id = id;
        this.cell = cell;
    }

    public long getId() {
        return id;
    }

    public boolean isGone() {
        return gone;
    }

    public int getCell() {
        return cell;
    }
}
