package io.aludel.orm.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy in one table, each class of which has something unique. */
@Entity
class Token {
    @Id
    private int number;

    @Column(length = 20, unique = true)
    private @Nullable String serial;

    Token(int number, @Nullable String serial) {
        this.number = number;
        this.serial = serial;
    }

    int number() {
        return number;
    }

    void number(int changed) {
        number = changed;
    }

    @Nullable
    String serial() {
        return serial;
    }

    void serial(@Nullable String changed) {
        serial = changed;
    }
}
