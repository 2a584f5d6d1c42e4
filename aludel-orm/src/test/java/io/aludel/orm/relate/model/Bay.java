package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.References;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** Its key is its depot and a label in it; holds ware by supplies, whose keys contain this one. */
@Entity
public class Bay {
    @Id
    @ManyToOne
    @References(onUpdate = References.Action.CASCADE)
    private Depot depot;

    @Id
    private String label;

    @OneToMany(mappedBy = "bay", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Supply> supplies = new LinkedHashSet<>();

    public Bay(String label) {
        this.label = label;
    }

    public Depot getDepot() {
        return depot;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public Set<Supply> getSupplies() {
        return supplies;
    }
}
