package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Is in an aviary, and at home in one, where its ring tells which it is. */
@Entity
public class Finch {
    @Id
    @GeneratedValue
    private Long id;

    private String ring;

    @ManyToOne
    private @Nullable Aviary aviary;

    @ManyToOne
    private @Nullable Aviary home;

    public Finch(String ring) {
        this.ring = ring;
    }

    public Long getId() {
        return id;
    }

    public String getRing() {
        return ring;
    }

    public @Nullable Aviary getAviary() {
        return aviary;
    }

    public @Nullable Aviary getHome() {
        return home;
    }

    @Override
    public String toString() {
        return ring;
    }
}
