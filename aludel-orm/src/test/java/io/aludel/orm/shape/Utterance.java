package io.aludel.orm.shape;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about something.
 *
 * @param <T> what it is about
 */
@MappedSuperclass
abstract class Utterance<T extends Remarked<?>> {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne
    private @Nullable T subject;

    @Column(length = 20)
    private String text;

    Utterance(String text) {
        this.text = text;
    }

    @Nullable
    T subject() {
        return subject;
    }

    void subject(@Nullable T changed) {
        subject = changed;
    }

    String text() {
        return text;
    }
}
