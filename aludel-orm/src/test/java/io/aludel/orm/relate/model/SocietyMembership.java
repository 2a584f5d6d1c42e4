package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A link that says more. */
@Entity
public class SocietyMembership {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(optional = false)
    private @Nullable Fellow fellow;

    @ManyToOne(optional = false)
    private @Nullable Society society;

    private int since;
    private boolean ended;

    protected SocietyMembership() {}

    public SocietyMembership(Society society, int since, boolean ended) {
        this.society = society;
        this.since = since;
        this.ended = ended;
    }

    public @Nullable Fellow getFellow() {
        return fellow;
    }

    public @Nullable Society getSociety() {
        return society;
    }

    public int getSince() {
        return since;
    }

    public boolean isEnded() {
        return ended;
    }
}
