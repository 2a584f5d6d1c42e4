package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Its links say to which column of a hook they refer. */
@Entity
public class Coat {
    @Id
    private int id;

    @ManyToMany
    @JoinTable(inverseJoinColumns = @JoinColumn(name = "at", referencedColumnName = "place"))
    private Set<Hook> hooks = new HashSet<>();
}
