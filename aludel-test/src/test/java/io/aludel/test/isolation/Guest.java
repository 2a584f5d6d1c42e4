package io.aludel.test.isolation;

import io.aludel.orm.annotation.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Somebody in a hall. */
@Entity
public class Guest {
    @Id
    private long id;

    @TenantId
    @Column(length = 20)
    private @Nullable String house;

    @Column(length = 50)
    private String name;

    @ManyToOne
    private @Nullable Hall hall;

    public Guest(long id, String name) {
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

    public @Nullable Hall getHall() {
        return hall;
    }
}
