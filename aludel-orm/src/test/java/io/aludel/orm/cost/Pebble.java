package io.aludel.orm.cost;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
class Pebble {
    @Id
    private long id;

    private int weight;

    @OneToMany(mappedBy = "pebble")
    private List<Scratch> scratches = new ArrayList<>();

    Pebble(long id) {
        this.id = id;
    }

    void setWeight(int weight) {
        this.weight = weight;
    }

    int getWeight() {
        return weight;
    }

    List<Scratch> getScratches() {
        return scratches;
    }
}
