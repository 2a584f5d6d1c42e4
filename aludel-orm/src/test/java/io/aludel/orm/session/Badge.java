package io.aludel.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has a key that the application gives and may change. */
@Entity
class Badge {
    @Id
    private String code;

    private int level;

    Badge(String code, int level) {
        this.code = code;
        this.level = level;
    }

    String getCode() {
        return code;
    }

    void setCode(String code) {
        this.code = code;
    }

    int getLevel() {
        return level;
    }

    void setLevel(int level) {
        this.level = level;
    }
}
