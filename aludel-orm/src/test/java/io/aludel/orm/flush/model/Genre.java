package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows its artists too: a table of links with two ends. */
@Entity
public class Genre {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name;

    @ManyToMany(mappedBy = "genres")
    private Set<Artist> artists = new LinkedHashSet<>();

    public Genre(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<Artist> getArtists() {
        return artists;
    }
}
