package io.aludel.orm.inherit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** The root of four levels with a table for each class. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class Ore {
    @Id
    private int id;

    @Column(length = 20)
    private String name;

    @ManyToOne
    private @Nullable Pit pit;

    Ore(int id, String name) {
        this.id = id;
        this.name = name;
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    void rename(String changed) {
        name = changed;
    }

    @Nullable
    Pit pit() {
        return pit;
    }

    void pit(@Nullable Pit found) {
        pit = found;
    }
}
