package io.aludel.test.isolation;

import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.annotation.UniqueAmongLiving;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Pays for a hall. */
@Entity
@SoftDelete("left")
@UniqueAmongLiving("name")
public class Patron {
    @Id
    private long id;

    @Column(length = 50)
    private String name;

    @Column(name = "left_at")
    private @Nullable Instant left;

    public Patron(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable Instant getLeft() {
        return left;
    }
}
