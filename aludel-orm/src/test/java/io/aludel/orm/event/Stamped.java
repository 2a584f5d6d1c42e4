package io.aludel.orm.event;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@MappedSuperclass
@EntityListeners(StampListener.class)
abstract class Stamped {
    static final List<String> CALLS = new ArrayList<>();

    private @Nullable String stamp;

    private int version;

    @Nullable
    String getStamp() {
        return stamp;
    }

    void setStamp(@Nullable String stamp) {
        this.stamp = stamp;
    }

    int getVersion() {
        return version;
    }

    @PrePersist
    private void created() {
        CALLS.add("prePersist of the superclass");
        stamp = "created";
    }

    @PreUpdate
    void changed() {
        stamp = "changed";
        version++;
    }

    @PostLoad
    void loaded() {
        CALLS.add("postLoad");
    }
}
