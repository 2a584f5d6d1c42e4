package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.annotation.TenantId;
import io.aludel.orm.annotation.UniqueAmongLiving;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Has a bed of its own in its house, for as long as it lives. */
@Entity
@SoftDelete("departed")
@UniqueAmongLiving({"tenant", "bed"})
public class Friar {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @TenantId
    private @Nullable String tenant;

    private int bed;

    private String name;

    private @Nullable Instant departed;

    public Friar(int bed, String name) {
        this.bed = bed;
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getTenant() {
        return tenant;
    }

    public int getBed() {
        return bed;
    }

    public String getName() {
        return name;
    }

    public @Nullable Instant getDeparted() {
        return departed;
    }
}
