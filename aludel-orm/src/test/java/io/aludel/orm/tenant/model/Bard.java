package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.SoftDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A status says that it is deleted. */
@Entity
@SoftDelete(value = "status", deleted = "RETIRED")
public class Bard {
    /** What bards do. */
    public enum Status {
        ACTIVE,
        RESTING,
        RETIRED
    }

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;

    public Bard(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }

    public Status getStatus() {
        return status;
    }
}
