package io.aludel.orm.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.jspecify.annotations.Nullable;

/** Each class of this hierarchy has a table with all of its attributes. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class Figure {
    @Id
    private int id;

    private @Nullable String name;

    Figure() {}

    Figure(int id, String name) {
        this.id = id;
        this.name = name;
    }

    int id() {
        return id;
    }

    @Nullable
    String name() {
        return name;
    }

    void rename(String changed) {
        name = changed;
    }
}
