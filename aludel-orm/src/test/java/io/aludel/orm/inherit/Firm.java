package io.aludel.orm.inherit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Employs people of every kind. */
@Entity
class Firm {
    @Id
    private int id;

    private @Nullable String name;

    @OneToMany(mappedBy = "firm", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Worker> workers = new ArrayList<>();

    Firm() {}

    Firm(int id, String name) {
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

    List<Worker> workers() {
        return workers;
    }
}
