package io.aludel.examples.recipes.vertical;

import io.aludel.orm.annotation.AssociationProxy;
import io.aludel.orm.annotation.ProxyCreator;
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

/** An animal, of which different things are known. */
@Entity
@Table(name = "animals")
public class Animal {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @OneToMany(mappedBy = "animal", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "key")
    private Map<String, AnimalFact> rows = new HashMap<>();

    @AssociationProxy(of = "rows", attribute = "value")
    private Map<String, String> facts;

    public Animal(String name) {
        this.name = name;
    }

    @ProxyCreator("facts")
    static AnimalFact fact(String key, String value) {
        return new AnimalFact(key, value);
    }

    public String getName() {
        return name;
    }

    /** What is known, as a map like any other. */
    public Map<String, String> getFacts() {
        return facts;
    }
}
