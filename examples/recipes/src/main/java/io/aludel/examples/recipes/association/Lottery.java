package io.aludel.examples.recipes.association;

import io.aludel.orm.annotation.AssociationProxy;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of numbers by day. That there are objects between, for the days and for the numbers, its users need not know. */
@Entity
@Table(name = "lotteries")
public class Lottery {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @OneToMany(mappedBy = "lottery", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "day")
    private Map<String, Draw> draws = new HashMap<>();

    @AssociationProxy(of = "draws", attribute = "numbers")
    private Map<String, Set<Integer>> numbers;

    public Lottery(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** The numbers of all days. */
    public Map<String, Set<Integer>> getNumbers() {
        return numbers;
    }

    /** The numbers of a day; of one that nobody has asked for, an empty set, which may be added to. */
    public Set<Integer> getNumbers(String day) {
        return draws.computeIfAbsent(day, Draw::new).getNumbers();
    }
}
