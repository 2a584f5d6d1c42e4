package io.aludel.orm.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

/** Carries a hallmark. */
@Entity
class SilverToken extends Token {
    @Column(length = 20, unique = true)
    private @Nullable String hallmark;

    SilverToken(int number, @Nullable String serial, @Nullable String hallmark) {
        super(number, serial);
        this.hallmark = hallmark;
    }

    @Nullable
    String hallmark() {
        return hallmark;
    }

    void hallmark(@Nullable String changed) {
        hallmark = changed;
    }
}
