package io.aludel.orm.tenant.model;

import io.aludel.orm.annotation.SoftDelete;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Deleted objects stay, with the time. */
@MappedSuperclass
@SoftDelete("deletedAt")
public abstract class Erasable {
    private @Nullable Instant deletedAt;

    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }
}
