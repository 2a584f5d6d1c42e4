package io.aludel.orm.event;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A value that listeners change in place. */
@Embeddable
class Postmark {
    private @Nullable String office;

    private int times;

    @Nullable
    String getOffice() {
        return office;
    }

    int getTimes() {
        return times;
    }

    void strike(String at) {
        office = at;
        times++;
    }
}
