package io.aludel.examples.recipes.history;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What has a history: each change raises the version, and the state before it is kept. */
@MappedSuperclass
public abstract class Versioned {
    @Version
    private int version;

    public int getVersion() {
        return version;
    }
}
