package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Whose something is, and since when. */
@Embeddable
public class Origin {
    @TenantId
    private @Nullable String guild;

    private int founded;

    Origin() {}

    public Origin(int founded) {
        this.founded = founded;
    }

    public @Nullable String getGuild() {
        return guild;
    }

    public int getFounded() {
        return founded;
    }
}
