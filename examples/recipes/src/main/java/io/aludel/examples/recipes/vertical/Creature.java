package io.aludel.examples.recipes.vertical;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An animal again, of which numbers, words and truths are known, each by its type. */
@Entity
@Table(name = "creatures")
public class Creature {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @OneToMany(mappedBy = "creature", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "key")
    private Map<String, Trait> rows = new HashMap<>();

    public Creature(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    /** What is known, as a map like any other: of numbers, words and truths. */
    public Map<String, Object> getTraits() {
        return new Traits(rows);
    }
}
