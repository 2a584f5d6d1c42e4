package io.aludel.examples.recipes.graph;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A road from a lower place to a higher one. */
@Entity
@Table(name = "roads")
public class Road {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Place lower;

    @ManyToOne(optional = false)
    private @Nullable Place higher;

    public Road(@Nullable Place lower, @Nullable Place higher) {
        this.lower = lower;
        this.higher = higher;
    }
}
