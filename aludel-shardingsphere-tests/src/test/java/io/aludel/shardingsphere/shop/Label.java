package io.aludel.shardingsphere.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A word for purchases; the table is on both servers, each of which numbers its rows. */
@Entity
public class Label {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 40, unique = true)
    private String word;

    public Label(String word) {
        this.word = word;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getWord() {
        return word;
    }
}
