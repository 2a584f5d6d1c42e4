package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/** A place at the market: its number is that of its guild. */
@Entity
@IdClass(StallKey.class)
public class Stall {
    @Id
    @TenantId
    private @Nullable String guild;

    @Id
    private int number;

    private String ware;

    public Stall(int number, String ware) {
        this.number = number;
        this.ware = ware;
    }

    public @Nullable String getGuild() {
        return guild;
    }

    public int getNumber() {
        return number;
    }

    public String getWare() {
        return ware;
    }

    public void setWare(String ware) {
        this.ware = ware;
    }
}
