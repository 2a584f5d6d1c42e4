package io.aludel.orm.docs;

import io.aludel.orm.annotation.FetchedValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Its version is PostgreSQL's own. */
@Entity
class RowVersioned {
    @Id
    private int id;

    // region xmin
    @Version
    @FetchedValue(onUpdate = true, system = true)
    @Column(name = "xmin", columnDefinition = "xid")
    private @Nullable String version;
    // endregion
}
