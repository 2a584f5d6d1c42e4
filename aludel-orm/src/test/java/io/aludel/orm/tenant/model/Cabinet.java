package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Holds objects of hierarchies whose rows stay when they are deleted. */
@Entity
public class Cabinet {
    @Id
    private int id;

    @OneToMany(mappedBy = "cabinet")
    private List<Fossil> fossils = new ArrayList<>();

    @OneToMany(mappedBy = "cabinet")
    private List<Gem> gems = new ArrayList<>();

    @OneToMany(mappedBy = "cabinet")
    private List<Rock> rocks = new ArrayList<>();

    public Cabinet(int id) {
        this.id = id;
    }

    public int getId() {
        return id;
    }

    public List<Fossil> getFossils() {
        return fossils;
    }

    public List<Gem> getGems() {
        return gems;
    }

    public List<Rock> getRocks() {
        return rocks;
    }
}
