package io.aludel.orm.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Somebody pays for it. */
@Entity
class GalaStaging extends OperaStaging {
    @Column(length = 40)
    private @Nullable String patron;

    GalaStaging(@Nullable String title, @Nullable Integer opus, @Nullable String patron) {
        super(title, opus);
        this.patron = patron;
    }

    @Nullable
    String patron() {
        return patron;
    }

    void patron(@Nullable String changed) {
        patron = changed;
    }
}
