package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** Shares the table of reports. */
@Entity
@DiscriminatorValue("2")
class DailyReport extends Report {
    private int hour;

    int hour() {
        return hour;
    }

    void hour(int changed) {
        hour = changed;
    }
}
