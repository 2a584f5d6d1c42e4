package io.aludel.examples.chinook.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** A piece of music that can be bought. */
@Entity
public class Track {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(length = 200, nullable = false)
    private String name;

    @ManyToOne
    private Album album;

    @ManyToOne(optional = false)
    private MediaType mediaType;

    @ManyToOne
    private Genre genre;

    @Column(length = 220)
    private String composer;

    private int milliseconds;

    private Integer bytes;

    @Column(precision = 10, scale = 2, nullable = false)
    private BigDecimal unitPrice;

    @ManyToMany(mappedBy = "tracks")
    private Set<Playlist> playlists = new HashSet<>();

    protected Track() {}

    public Track(String name, MediaType mediaType, int milliseconds, BigDecimal unitPrice) {
        this.name = name;
        this.mediaType = mediaType;
        this.milliseconds = milliseconds;
        this.unitPrice = unitPrice;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Album getAlbum() {
        return album;
    }

    public MediaType getMediaType() {
        return mediaType;
    }

    public Genre getGenre() {
        return genre;
    }

    public String getComposer() {
        return composer;
    }

    public int getMilliseconds() {
        return milliseconds;
    }

    public Integer getBytes() {
        return bytes;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public Set<Playlist> getPlaylists() {
        return playlists;
    }
}
