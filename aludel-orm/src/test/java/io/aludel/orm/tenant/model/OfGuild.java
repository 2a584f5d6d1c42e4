package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** What belongs to a guild. */
@MappedSuperclass
public abstract class OfGuild {
    @TenantId
    private @Nullable String guild;

    public @Nullable String getGuild() {
        return guild;
    }

    public void setGuild(@Nullable String guild) {
        this.guild = guild;
    }
}
