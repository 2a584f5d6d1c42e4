package io.aludel.examples.chinook.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import java.util.HashSet;
import java.util.Set;

/** Tracks that go well together. A track may be in many playlists; table {@code playlist_track} has the pairs. */
@Entity
public class Playlist {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(length = 120)
    private String name;

    @ManyToMany
    @JoinTable(name = "playlist_track")
    private Set<Track> tracks = new HashSet<>();

    protected Playlist() {}

    public Playlist(String name) {
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Set<Track> getTracks() {
        return tracks;
    }
}
