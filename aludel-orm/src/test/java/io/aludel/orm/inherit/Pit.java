package io.aludel.orm.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Holds objects of a hierarchy with a table for each class. */
@Entity
class Pit {
    @Id
    private int id;

    private String name;

    @OneToMany(mappedBy = "pit")
    @OrderBy("id")
    private List<Ore> ores = new ArrayList<>();

    Pit(int id, String name) {
        this.id = id;
        this.name = name;
    }

    int id() {
        return id;
    }

    String name() {
        return name;
    }

    List<Ore> ores() {
        return ores;
    }
}
