package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.PassiveUpdates;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Is found by name, which can change. */
@Entity
public class Saint {
    @Id
    private String name;

    @ManyToMany(mappedBy = "saints")
    @PassiveUpdates(false)
    private Set<Parish> parishes = new HashSet<>();

    protected Saint() {
        name = "";
    }

    public Saint(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Set<Parish> getParishes() {
        return parishes;
    }
}
