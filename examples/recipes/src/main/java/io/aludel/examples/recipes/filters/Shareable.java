package io.aludel.examples.recipes.filters;

import jakarta.persistence.MappedSuperclass;

/** What somebody may keep to himself. */
@MappedSuperclass
public abstract class Shareable {
    private boolean shared;

    protected Shareable(boolean shared) {
        this.shared = shared;
    }

    public boolean isShared() {
        return shared;
    }
}
