package io.aludel.orm.shape;

import io.aludel.orm.annotation.ActiveHistory;
import io.aludel.orm.annotation.ServerDefault;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Some columns of a table that has more of them and no primary key. */
@Entity
@Table(name = "stones")
class Stone {
    @Id
    private String code;

    @ActiveHistory
    private String kind;

    private int weight;

    @ServerDefault("'rough'")
    private @Nullable String surface;

    Stone(String code, String kind, int weight) {
        this.code = code;
        this.kind = kind;
        this.weight = weight;
    }

    String code() {
        return code;
    }

    String kind() {
        return kind;
    }

    void kind(String changed) {
        kind = changed;
    }

    int weight() {
        return weight;
    }

    void weight(int changed) {
        weight = changed;
    }

    @Nullable
    String surface() {
        return surface;
    }
}
