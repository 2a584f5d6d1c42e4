package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.AsJson;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds sets, lists and maps: of entities, of values in tables, and of values in documents. */
@Entity
public class Aviary {
    @Id
    @GeneratedValue
    private Long id;

    @OneToMany(mappedBy = "aviary", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Finch> finches = new LinkedHashSet<>();

    @OneToMany(mappedBy = "home", cascade = CascadeType.ALL)
    @MapKey(name = "ring")
    private Map<String, Finch> ringed = new LinkedHashMap<>();

    @ElementCollection
    private Set<String> songs = new HashSet<>();

    @ElementCollection
    @OrderColumn
    private List<String> rounds = new ArrayList<>();

    @ElementCollection
    private Map<String, String> signs = new LinkedHashMap<>();

    @AsJson
    private Map<String, String> notes = new LinkedHashMap<>();

    @AsJson
    private List<String> diary = new ArrayList<>();

    @AsJson
    private Map<String, Object> deep = new LinkedHashMap<>();

    public Long getId() {
        return id;
    }

    public Set<Finch> getFinches() {
        return finches;
    }

    public Map<String, Finch> getRinged() {
        return ringed;
    }

    public Set<String> getSongs() {
        return songs;
    }

    public List<String> getRounds() {
        return rounds;
    }

    public Map<String, String> getSigns() {
        return signs;
    }

    public Map<String, String> getNotes() {
        return notes;
    }

    public List<String> getDiary() {
        return diary;
    }

    /** A map and a list within a document. */
    public Map<String, Object> getDeep() {
        return deep;
    }
}
