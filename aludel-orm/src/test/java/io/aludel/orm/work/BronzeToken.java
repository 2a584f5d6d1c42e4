package io.aludel.orm.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Carries a stamp. */
@Entity
class BronzeToken extends Token {
    @Column(length = 20, unique = true)
    private @Nullable String stamp;

    BronzeToken(int number, @Nullable String serial, @Nullable String stamp) {
        super(number, serial);
        this.stamp = stamp;
    }

    @Nullable
    String stamp() {
        return stamp;
    }

    void stamp(@Nullable String changed) {
        stamp = changed;
    }
}
