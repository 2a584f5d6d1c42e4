package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.UniqueConstraint;
import java.util.HashSet;
import java.util.Set;

/** Plays tunes. Which jukeboxes play one is asked as often as the other way round. */
@Entity
public class Jukebox {
    @Id
    private long id;

    @ManyToMany
    @JoinTable(name = "jukebox_tune", indexes = @Index(name = "jukebox_tune_back", columnList = "tune_id, jukebox_id"))
    private Set<Tune> tunes = new HashSet<>();

    /** A tune is the favourite of one jukebox. */
    @ManyToMany
    @JoinTable(
            name = "jukebox_favourite",
            inverseJoinColumns = @JoinColumn(name = "tune_id"),
            uniqueConstraints = @UniqueConstraint(name = "one_favours", columnNames = "tune_id"))
    private Set<Tune> favourites = new HashSet<>();

    public Jukebox(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }

    public Set<Tune> getTunes() {
        return tunes;
    }

    public Set<Tune> getFavourites() {
        return favourites;
    }
}
