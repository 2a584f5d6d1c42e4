package io.aludel.orm.shape;

import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

@Entity
final class Tool extends Owned<String> {
    private final int weight;

    private Tool(String key, @Nullable Holder holder, int weight) {
        super(key, holder);
        this.weight = weight;
    }

    static Tool of(String key, Holder holder, int weight) {
        return new Tool(key, holder, weight);
    }

    int weight() {
        return weight;
    }
}
