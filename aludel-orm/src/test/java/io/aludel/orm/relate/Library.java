package io.aludel.orm.relate;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has collections of every kind, each with another end. */
@Entity
@Table(name = "loop_libraries")
class Library {
    @Id
    @GeneratedValue
    private Long id;

    @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL)
    private List<Tome> shelves = new ArrayList<>();

    @OneToMany(mappedBy = "desk", cascade = CascadeType.ALL)
    private Set<Tome> desks = new HashSet<>();

    @OneToMany(mappedBy = "catalogue", cascade = CascadeType.ALL)
    @MapKey(name = "code")
    private Map<String, Tome> catalogues = new HashMap<>();

    @ManyToMany(cascade = CascadeType.ALL)
    private Set<Tome> loans = new HashSet<>();

    Long id() {
        return id;
    }

    List<Tome> shelves() {
        return shelves;
    }

    /** As generators of code write it: lets go of all, then takes the new ones. */
    void shelves(List<Tome> tomes) {
        shelves.forEach(tome -> tome.shelf(null));
        tomes.forEach(tome -> tome.shelf(this));
        shelves = tomes;
    }

    Set<Tome> desks() {
        return desks;
    }

    void desks(Set<Tome> tomes) {
        desks.forEach(tome -> tome.desk(null));
        tomes.forEach(tome -> tome.desk(this));
        desks = tomes;
    }

    Map<String, Tome> catalogues() {
        return catalogues;
    }

    Set<Tome> loans() {
        return loans;
    }
}
