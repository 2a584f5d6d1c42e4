package io.aludel.orm.event;

import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Changes values within the object, and gives it none of its own. */
class PostmarkListener {
    @PrePersist
    void inserting(Packet packet) {
        packet.getPostmark().strike("created");
        packet.getMarks().set(1);
    }

    @PreUpdate
    void updating(Packet packet) {
        packet.getPostmark().strike("changed");
        packet.getMarks().set(2);
    }
}
