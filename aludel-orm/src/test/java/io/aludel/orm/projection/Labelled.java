package io.aludel.orm.projection;

import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
abstract class Labelled {
    private String label;

    protected Labelled() {}

    Labelled(String label) {
        this.label = label;
    }
}
