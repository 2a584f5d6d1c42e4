package io.aludel.examples.recipes.generic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A note on anything: the kind of what it is on, and its key. */
@Entity
@Table(name = "notes")
public class Note {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 20)
    private String ownerKind;

    private long ownerId;

    @Column(length = 100)
    private String text;

    public Note(String ownerKind, long ownerId, String text) {
        this.ownerKind = ownerKind;
        this.ownerId = ownerId;
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
