package io.aludel.orm.relate.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;

/** Its key has two columns. */
@Entity
public class Cubby {
    @Id
    private int rack;

    @Id
    private int place;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "cubby_thing",
            joinColumns = {
                @JoinColumn(name = "in_place", referencedColumnName = "place"),
                @JoinColumn(name = "in_rack", referencedColumnName = "rack")
            })
    private Set<String> things = new HashSet<>();

    protected Cubby() {}

    public Cubby(int rack, int place) {
        this.rack = rack;
        this.place = place;
    }

    public int getRack() {
        return rack;
    }

    public int getPlace() {
        return place;
    }

    public Set<String> getThings() {
        return things;
    }
}
