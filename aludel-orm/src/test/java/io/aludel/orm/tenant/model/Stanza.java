package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.SoftDelete;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A flag says that it is deleted. */
@Entity
@SoftDelete("gone")
public class Stanza {
    @Id
    private long id;

    private String text;

    private boolean gone;

    @ManyToOne
    private @Nullable Saga saga;

    public Stanza(long id, String text) {
        this.id = id;
        this.text = text;
    }

    public long getId() {
        return id;
    }

    public String getText() {
        return text;
    }

    public boolean isGone() {
        return gone;
    }

    public @Nullable Saga getSaga() {
        return saga;
    }
}
