package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Its links name a column that is not part of a key. */
@Entity
public class Misdelivery {
    @Id
    private long id;

    @ManyToMany
    @JoinTable(inverseJoinColumns = @JoinColumn(name = "in_place", referencedColumnName = "plaec"))
    private Set<Cubby> cubbies = new HashSet<>();
}
