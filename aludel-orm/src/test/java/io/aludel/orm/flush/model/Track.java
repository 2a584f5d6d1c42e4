package io.aludel.orm.flush.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Cannot be without an album; its foreign key is an attribute as well. */
@Entity
public class Track {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name;

    @ManyToOne(optional = false)
    private @Nullable Album album;

    @Column(name = "album_id")
    private @Nullable Long albumId;

    public Track(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Album getAlbum() {
        return album;
    }

    public void setAlbum(@Nullable Album album) {
        this.album = album;
    }

    public @Nullable Long getAlbumId() {
        return albumId;
    }

    public void setAlbumId(@Nullable Long albumId) {
        this.albumId = albumId;
    }
}
