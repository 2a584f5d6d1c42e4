package io.aludel.examples.recipes.graph;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.ProxyCreator;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place; what it leads to and what leads to it. */
@Entity
@Table(name = "places")
public class Place {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name;

    @OneToMany(mappedBy = "lower", cascade = CascadeType.ALL)
    private List<Road> outgoing = new ArrayList<>();

    @OneToMany(mappedBy = "higher", cascade = CascadeType.ALL)
    private List<Road> incoming = new ArrayList<>();

    @AssociationProxy(of = "outgoing", attribute = "higher")
    private List<Place> successors;

    @AssociationProxy(of = "incoming", attribute = "lower")
    private List<Place> predecessors;

    public Place(String name) {
        this.name = name;
    }

    @ProxyCreator("successors")
    static Road to(Place higher) {
        return new Road(null, higher);
    }

    @ProxyCreator("predecessors")
    static Road from(Place lower) {
        return new Road(lower, null);
    }

    public List<Place> getSuccessors() {
        return successors;
    }

    public List<Place> getPredecessors() {
        return predecessors;
    }

    @Override
    public String toString() {
        return name;
    }
}
