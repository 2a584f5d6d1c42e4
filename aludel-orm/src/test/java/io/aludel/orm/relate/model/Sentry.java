package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.annotation.Cascades;
import io.aludel.orm.annotation.SingleParent;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Has a medal of its own, which goes with it. */
@Entity
public class Sentry {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne
    @SingleParent
    @Cascades({Cascade.SAVE_UPDATE, Cascade.MERGE, Cascade.DELETE, Cascade.DELETE_ORPHAN})
    private @Nullable Medal medal;

    protected Sentry() {}

    public Sentry(@Nullable Medal medal) {
        this.medal = medal;
    }

    public Long getId() {
        return id;
    }

    public @Nullable Medal getMedal() {
        return medal;
    }

    public void setMedal(@Nullable Medal medal) {
        this.medal = medal;
    }
}
