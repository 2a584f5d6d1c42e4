package io.aludel.examples.recipes.cache;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One of many people, from one of few cities. */
@Entity
@Table(name = "visitors")
public class Visitor {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @ManyToOne
    private @Nullable City city;

    public Visitor(String name, @Nullable City city) {
        this.name = name;
        this.city = city;
    }

    public String getName() {
        return name;
    }

    public @Nullable City getCity() {
        return city;
    }
}
