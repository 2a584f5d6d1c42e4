package io.aludel.orm.event;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
class Page {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String text;

    @ManyToOne
    private @Nullable Letter letter;

    Page(String text) {
        this.text = text;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getText() {
        return text;
    }

    @Nullable
    Letter getLetter() {
        return letter;
    }

    void setLetter(@Nullable Letter letter) {
        this.letter = letter;
    }
}
