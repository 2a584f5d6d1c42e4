package io.aludel.orm.tenant.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Warder extends OfGuild {
    @Id
    private long id;

    private String name;

    @ManyToOne
    private @Nullable Citadel citadel;

    public Warder(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Citadel getCitadel() {
        return citadel;
    }

    public void setCitadel(@Nullable Citadel citadel) {
        this.citadel = citadel;
    }
}
