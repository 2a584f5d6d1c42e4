package io.aludel.orm.relate.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What a lodge is in, perhaps without a name or a deanery. */
@Entity
public class Alley {
    @Id
    private int id;

    @Column(length = 20)
    private @Nullable String name;

    @ManyToOne
    private @Nullable Deanery deanery;

    public Alley(int id, @Nullable String name, @Nullable Deanery deanery) {
        this.id = id;
        this.name = name;
        this.deanery = deanery;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable Deanery getDeanery() {
        return deanery;
    }
}
