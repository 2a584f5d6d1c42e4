package io.aludel.examples.recipes.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A card of an account. */
@Entity
@Table(name = "watched_cards")
public class Card {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String label;

    @ManyToOne
    private @Nullable Account account;

    public Card(String label) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
