package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.annotation.UniqueAmongLiving;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** Alone in its cave, but for those who left. */
@Entity
@SoftDelete(value = "status", deleted = "RETIRED")
@UniqueAmongLiving(value = "cave", column = "present")
public class Hermit {
    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private Bard.Status status = Bard.Status.ACTIVE;

    private String cave;

    public Hermit(long id, String cave) {
        this.id = id;
        this.cave = cave;
    }

    public long getId() {
        return id;
    }

    public Bard.Status getStatus() {
        return status;
    }

    public String getCave() {
        return cave;
    }
}
