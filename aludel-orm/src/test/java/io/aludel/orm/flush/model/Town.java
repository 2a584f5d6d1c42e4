package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Lies in a region. */
@Entity
public class Town {
    @Id
    private @Nullable Long id;

    @ManyToOne
    private @Nullable Region region;

    protected Town() {}

    public Town(Long id, Region region) {
        this.id = id;
        this.region = region;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Region getRegion() {
        return region;
    }
}
