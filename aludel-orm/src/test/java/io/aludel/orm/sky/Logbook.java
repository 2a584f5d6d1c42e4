package io.aludel.orm.sky;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** The other end of a one-to-one over two columns. */
@Entity
class Logbook {
    @Id
    private int id;

    @Column(length = 40)
    private String binding;

    @OneToOne
    private @Nullable Observatory observatory;

    Logbook(int id, String binding) {
        this.id = id;
        this.binding = binding;
    }

    int id() {
        return id;
    }

    String binding() {
        return binding;
    }

    @Nullable
    Observatory observatory() {
        return observatory;
    }
}
