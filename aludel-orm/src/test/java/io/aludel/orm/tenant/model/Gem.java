package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.SoftDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** The top of one table, whose rows are marked by a flag. */
@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@SoftDelete("lost")
public class Gem {
    @Id
    private int id;

    private boolean lost;

    @ManyToOne
    private @Nullable Cabinet cabinet;

    public Gem(int id, @Nullable Cabinet cabinet) {
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
