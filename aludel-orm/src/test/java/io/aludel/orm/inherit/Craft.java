package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy in a single table whose discriminator is no attribute. */
@Entity
@DiscriminatorColumn(name = "kind", length = 10)
@DiscriminatorValue("craft")
class Craft {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    private @Nullable String name;

    Craft() {}

    Craft(String name) {
        this.name = name;
    }

    Integer id() {
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
