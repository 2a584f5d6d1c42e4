package io.aludel.orm.tenant.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

@Entity
public class Saga extends Erasable {
    @Id
    private long id;

    private String title;

    @Version
    private int version;

    @OneToMany(mappedBy = "saga", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Stanza> verses = new ArrayList<>();

    @ElementCollection
    private Set<String> names = new LinkedHashSet<>();

    @ManyToMany
    @JoinTable(name = "saga_bards")
    private Set<Bard> bards = new LinkedHashSet<>();

    public Saga(long id, String title) {
        this.id = id;
        this.title = title;
    }

    public long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public int getVersion() {
        return version;
    }

    public List<Stanza> getVerses() {
        return verses;
    }

    public Set<String> getNames() {
        return names;
    }

    public Set<Bard> getBards() {
        return bards;
    }
}
