package io.aludel.examples.recipes.vertical;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** One thing that is known of an animal. */
@Entity
@Table(name = "animal_facts", uniqueConstraints = @UniqueConstraint(columnNames = {"animal_id", "fact_key"}))
public class AnimalFact {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Animal animal;

    @Column(name = "fact_key", length = 30)
    private String key;

    @Column(name = "fact_value", length = 100)
    private String value;

    public AnimalFact(String key, String value) {
        this.key = key;
        this.value = value;
    }

    public String getKey() {
        return key;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
