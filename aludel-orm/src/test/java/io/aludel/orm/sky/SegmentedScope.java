package io.aludel.orm.sky;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** At the third level of the hierarchy. */
@Entity
@DiscriminatorValue("segmented")
class SegmentedScope extends MirrorScope {
    private int segments;

    SegmentedScope(String maker, int serial, String label, int diameter, int segments) {
        super(maker, serial, label, diameter);
        this.segments = segments;
    }

    int segments() {
        return segments;
    }
}
