package io.aludel.orm.session;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Travels by Java serialization. */
@Entity
class Suitcase implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50)
    private String owner;

    @Column(length = 50)
    private @Nullable String lock;

    @Version
    private int version;

    @OneToMany(mappedBy = "suitcase", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Sock> socks = new ArrayList<>();

    Suitcase(String owner) {
        this.owner = owner;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getOwner() {
        return owner;
    }

    void setOwner(String owner) {
        this.owner = owner;
    }

    @Nullable
    String getLock() {
        return lock;
    }

    void setLock(@Nullable String lock) {
        this.lock = lock;
    }

    List<Sock> getSocks() {
        return socks;
    }
}
