package io.aludel.orm.attribute;

import io.aludel.orm.annotation.Computed;
import io.aludel.orm.annotation.DefaultFor;
import io.aludel.orm.annotation.Lazy;
import io.aludel.orm.annotation.OnUpdate;
import io.aludel.orm.annotation.ServerDefault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Values that come from elsewhere: from methods, from the database, or later. */
@Entity
public class Thing {
    @Id
    private Integer id;

    @Column(length = 20)
    private @Nullable String name;

    @Column(length = 10)
    private @Nullable String kind;

    @Column(length = 10)
    @ServerDefault("'new'")
    private @Nullable String status;

    private @Nullable Integer stamp;

    @Computed("id * 2")
    private @Nullable Integer doubled;

    @Lazy(group = "texts")
    private @Nullable String notes;

    @DefaultFor("kind")
    static String defaultKind() {
        return "k0";
    }

    @OnUpdate("stamp")
    static Integer newStamp(Thing thing) {
        return thing.name == null ? 0 : 7;
    }

    public Thing(Integer id, @Nullable String name) {
        this.id = id;
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public @Nullable Integer getStamp() {
        return stamp;
    }

    public @Nullable Integer getDoubled() {
        return doubled;
    }

    public @Nullable String getNotes() {
        return notes;
    }
}
