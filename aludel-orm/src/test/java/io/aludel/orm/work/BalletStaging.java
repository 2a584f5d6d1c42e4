package io.aludel.orm.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Is danced. */
@Entity
class BalletStaging extends Staging {
    @Column(length = 40)
    private @Nullable String steps;

    BalletStaging(@Nullable String title, @Nullable String steps) {
        super(title);
        this.steps = steps;
    }

    @Nullable
    String steps() {
        return steps;
    }

    void steps(@Nullable String changed) {
        steps = changed;
    }
}
