package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Extends Gem. */
@Entity
public class Ruby extends Gem {
    private int carat;

    public Ruby(int id, @Nullable Cabinet cabinet, int carat) {
        super(id, cabinet);
        this.carat = carat;
    }

    public int getCarat() {
        return carat;
    }
}
