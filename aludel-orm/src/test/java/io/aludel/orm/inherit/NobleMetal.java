package io.aludel.orm.inherit;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** At the third level, without objects of its own. */
@Entity
abstract class NobleMetal extends Metal {
    private int price;

    @ElementCollection
    private Set<String> alloys = new HashSet<>();

    @ManyToMany
    private Set<Pit> claims = new HashSet<>();

    NobleMetal(int id, String name, int density, int price) {
        super(id, name, density);
        this.price = price;
    }

    int price() {
        return price;
    }

    void price(int changed) {
        price = changed;
    }

    Set<String> alloys() {
        return alloys;
    }

    Set<Pit> claims() {
        return claims;
    }
}
