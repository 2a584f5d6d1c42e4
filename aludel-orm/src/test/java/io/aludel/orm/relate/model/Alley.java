package io.aludel.orm.relate.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** What a lodge is in, perhaps without a name or a parish. */
@Entity
public class Alley {
    @Id
    private int id;

    @Column(length = 20)
    private @Nullable String name;

    @ManyToOne
    private @Nullable Parish parish;

    public Alley(int id, @Nullable String name, @Nullable Parish parish) {
        this.id = id;
        this.name = name;
        this.parish = parish;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable Parish getParish() {
        return parish;
    }
}
