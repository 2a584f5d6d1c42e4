package io.aludel.orm.relate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Refers to novels that list it. */
@Entity
@Table(name = "helped_critiques")
class Critique {
    @Id
    @GeneratedValue
    private Long id;

    private String text;

    @ManyToOne
    private @Nullable Novel novel;

    @ManyToOne
    private @Nullable Novel shortlisted;

    Critique(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    void novel(@Nullable Novel given) {
        novel = given;
    }

    void shortlisted(@Nullable Novel given) {
        shortlisted = given;
    }
}
