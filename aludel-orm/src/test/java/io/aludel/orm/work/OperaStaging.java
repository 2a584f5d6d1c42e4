package io.aludel.orm.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Has a number that no other opera has. */
@Entity
class OperaStaging extends Staging {
    @Column(unique = true)
    private @Nullable Integer opus;

    OperaStaging(@Nullable String title, @Nullable Integer opus) {
        super(title);
        this.opus = opus;
    }

    @Nullable
    Integer opus() {
        return opus;
    }

    void opus(@Nullable Integer changed) {
        opus = changed;
    }
}
