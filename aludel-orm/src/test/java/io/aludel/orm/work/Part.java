package io.aludel.orm.work;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Who plays what: its key is both ends. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"staging_id", "role"}))
class Part {
    @Id
    @ManyToOne
    private @Nullable Staging staging;

    @Id
    @ManyToOne
    private @Nullable Performer performer;

    @Column(length = 20)
    private String role;

    Part(@Nullable Performer performer, String role) {
        this.performer = performer;
        this.role = role;
    }

    @Nullable
    Staging staging() {
        return staging;
    }

    @Nullable
    Performer performer() {
        return performer;
    }

    String role() {
        return role;
    }

    void role(String changed) {
        role = changed;
    }
}
