package io.aludel.orm.model;

import jakarta.persistence.MappedSuperclass;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@MappedSuperclass
public abstract class SoftDeletable {
    private @Nullable LocalDateTime deletedAt;

    public @Nullable LocalDateTime getDeletedAt() {
        return deletedAt;
    }

    public void setDeletedAt(@Nullable LocalDateTime deletedAt) {
        this.deletedAt = deletedAt;
    }
}
