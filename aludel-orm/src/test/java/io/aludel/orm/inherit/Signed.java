package io.aludel.orm.inherit;

import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** A mapped superclass between entities: its attributes go into the table of the entity below. */
@MappedSuperclass
abstract class Signed extends Paper {
    private @Nullable String signature;

    @Nullable
    String signature() {
        return signature;
    }

    void sign(String name) {
        signature = name;
    }
}
