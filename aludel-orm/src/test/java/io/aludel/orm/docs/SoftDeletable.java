package io.aludel.orm.docs;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

// region SoftDeletable
@MappedSuperclass
public abstract class SoftDeletable {
    private Instant deletedAt;

    public void setDeletedAt(Instant deletedAt) {
        this.deletedAt = deletedAt;
    }
}
// endregion
