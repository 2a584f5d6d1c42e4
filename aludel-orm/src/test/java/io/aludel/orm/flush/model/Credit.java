package io.aludel.orm.flush.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Its key is the album and a place in it. */
@Entity
public class Credit {
    @Id
    @ManyToOne
    private @Nullable Album album;

    @Id
    private int place;

    private String name;

    public Credit(@Nullable Album album, int place, String name) {
        this.album = album;
        this.place = place;
        this.name = name;
    }

    public @Nullable Album getAlbum() {
        return album;
    }

    public void setAlbum(@Nullable Album album) {
        this.album = album;
    }

    public int getPlace() {
        return place;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
