package io.aludel.orm.flush.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has albums that survive it, and genres through a table of links. */
@Entity
public class Artist {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(unique = true)
    private @Nullable String name;

    @OneToMany(mappedBy = "artist")
    private List<Album> albums = new ArrayList<>();

    @ManyToMany
    private List<Genre> genres = new ArrayList<>();

    public Artist(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public List<Album> getAlbums() {
        return albums;
    }

    public List<Genre> getGenres() {
        return genres;
    }
}
