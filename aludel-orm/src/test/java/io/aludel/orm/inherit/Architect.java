package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** The third level. */
@Entity
@DiscriminatorValue("architect")
class Architect extends Coder {
    private int level;

    Architect() {}

    Architect(String name, String lang, int level) {
        super(name, lang);
        this.level = level;
    }

    int level() {
        return level;
    }

    void level(int changed) {
        level = changed;
    }
}
