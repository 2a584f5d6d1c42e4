package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** An worker with a budget. */
@Entity
@DiscriminatorValue("boss")
class Boss extends Worker {
    private int budget;

    Boss() {}

    Boss(String name, int budget) {
        super(name);
        this.budget = budget;
    }

    int budget() {
        return budget;
    }

    void budget(int changed) {
        budget = changed;
    }
}
