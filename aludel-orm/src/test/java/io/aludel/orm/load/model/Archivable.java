package io.aludel.orm.load.model;

import jakarta.persistence.MappedSuperclass;

/** What can be put away. */
@MappedSuperclass
public abstract class Archivable {
    private boolean archived;

    public boolean isArchived() {
        return archived;
    }

    public void setArchived(boolean archived) {
        this.archived = archived;
    }
}
