package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.UniqueAmongLiving;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Has a badge for as long as it lives, and one name with each bard. */
@Entity
@UniqueAmongLiving("badge")
@UniqueAmongLiving(
        value = {"name", "bard"},
        name = "palmer_of_bard")
public class Palmer extends Erasable {
    @Id
    private long id;

    private String badge;

    private String name;

    @ManyToOne
    private @Nullable Bard bard;

    public Palmer(long id, String badge, String name) {
        this.id = id;
        this.badge = badge;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getBadge() {
        return badge;
    }

    public void setBadge(String badge) {
        this.badge = badge;
    }

    public String getName() {
        return name;
    }

    public @Nullable Bard getBard() {
        return bard;
    }

    public void setBard(@Nullable Bard bard) {
        this.bard = bard;
    }
}
