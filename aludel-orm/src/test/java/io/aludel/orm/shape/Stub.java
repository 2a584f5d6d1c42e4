package io.aludel.orm.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** Numbered one by one, in a primitive; the sequence is described at the class. */
@Entity
@SequenceGenerator(name = "stub_ids", allocationSize = 1)
class Stub {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private int id;

    private String text;

    Stub(String text) {
        this.text = text;
    }

    int id() {
        return id;
    }

    String text() {
        return text;
    }
}
