package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;

/** Its links say to which part of a key each of their columns refers, in another order than that of the key. */
@Entity
public class Consignment {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToMany
    @JoinTable(
            name = "consignment_cubby",
            inverseJoinColumns = {
                @JoinColumn(name = "in_place", referencedColumnName = "place"),
                @JoinColumn(name = "in_rack", referencedColumnName = "rack")
            })
    private Set<Cubby> cubbies = new LinkedHashSet<>();

    public Consignment() {}

    public Set<Cubby> getCubbies() {
        return cubbies;
    }
}
