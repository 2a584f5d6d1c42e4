package io.aludel.orm.tenant.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Its foreign key has the guild in it, so the database itself refuses the keep of another guild. */
@Entity
public class Bastion extends OfGuild {
    @Id
    private long id;

    @Column(name = "keep_id")
    private long keepId;

    @ManyToOne
    @JoinColumn(name = "guild", referencedColumnName = "guild")
    @JoinColumn(name = "keep_id", referencedColumnName = "id")
    private @Nullable Keep keep;

    public Bastion(long id, long keepId) {
        this.id = id;
        this.keepId = keepId;
    }

    public long getId() {
        return id;
    }

    public @Nullable Keep getKeep() {
        return keep;
    }
}
