package io.aludel.orm.event;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;

/** Listens to all stamped objects. */
class StampListener {
    @PrePersist
    void inserting(Stamped stamped) {
        Stamped.CALLS.add("prePersist of the listener");
    }

    @PostPersist
    void inserted(Object stamped) {
        Stamped.CALLS.add("postPersist");
    }

    @PostUpdate
    void updated(Stamped stamped) {
        Stamped.CALLS.add("postUpdate");
    }

    @PreRemove
    @PostRemove
    void removed(Stamped stamped) {
        Stamped.CALLS.add("remove");
    }
}
