package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Can be referred to together with the guild, by rows of the same guild only. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"guild", "id"}))
public class Keep extends OfGuild {
    @Id
    private long id;

    public Keep(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }
}
