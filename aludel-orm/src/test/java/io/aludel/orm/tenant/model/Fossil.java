package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.SoftDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The top of joined tables, whose rows are marked by a time. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@SoftDelete("lostAt")
public class Fossil {
    @Id
    private int id;

    private @Nullable Instant lostAt;

    @ManyToOne
    private @Nullable Cabinet cabinet;

    public Fossil(int id, @Nullable Cabinet cabinet) {
        this.id = id;
        this.cabinet = cabinet;
    }

    public int getId() {
        return id;
    }

    public @Nullable Cabinet getCabinet() {
        return cabinet;
    }
}
