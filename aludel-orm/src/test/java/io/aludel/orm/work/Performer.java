package io.aludel.orm.work;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Is known by a name. */
@Entity
class Performer {
    @Id
    @Column(length = 20)
    private String name;

    @ManyToMany(mappedBy = "performers")
    private Set<Staging> stagings = new LinkedHashSet<>();

    @OneToMany(mappedBy = "performer", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Part> parts = new ArrayList<>();

    Performer(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void name(String changed) {
        name = changed;
    }

    Set<Staging> stagings() {
        return stagings;
    }

    List<Part> parts() {
        return parts;
    }
}
