package io.aludel.test.isolation;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody to whom no row refers. */
@Entity
public class Usher {
    @Id
    private long id;

    @TenantId
    @Column(length = 20)
    private @Nullable String house;

    @Column(length = 50)
    private String name;

    public Usher(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public @Nullable String getHouse() {
        return house;
    }

    public String getName() {
        return name;
    }
}
