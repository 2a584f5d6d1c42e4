package io.aludel.orm.attribute;

import io.aludel.orm.annotation.Synonym;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Inherits other names, and adds one. */
@Entity
@Synonym(name = "appears", of = "day")
class Weekly extends Journal {
    private String day;

    Weekly(int id, String title, @Nullable PrintingHouse publisher, String day) {
        super(id, title, publisher);
        this.day = day;
    }

    String day() {
        return day;
    }
}
