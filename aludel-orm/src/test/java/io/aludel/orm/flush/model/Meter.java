package io.aludel.orm.flush.model;

import io.aludel.orm.annotation.Computed;
import io.aludel.orm.annotation.DefaultFor;
import io.aludel.orm.annotation.OnUpdate;
import io.aludel.orm.annotation.ServerDefault;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.type.SqlTypes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Most of its columns have a value of their own accord. */
@Entity
public class Meter {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 20)
    private @Nullable String name;

    private int ticks;

    @Column(length = 20)
    private @Nullable String kind;

    private @Nullable Integer shade;

    private @Nullable Integer changes;

    @Column(length = 20)
    @ServerDefault("'new'")
    private @Nullable String status;

    @Computed("ticks * 2")
    private @Nullable Integer doubled;

    @DefaultFor("kind")
    static String kindOf(Meter meter) {
        return "kind of " + meter.name;
    }

    @DefaultFor("shade")
    static Expression<Integer> shadeFromTheDatabase() {
        return Sql.literalSql("40 + 2", SqlTypes.INTEGER);
    }

    @OnUpdate("changes")
    static Integer countChanges(Meter meter) {
        return meter.changes == null ? 1 : meter.changes + 1;
    }

    protected Meter() {}

    public Meter(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public int getTicks() {
        return ticks;
    }

    public void setTicks(int ticks) {
        this.ticks = ticks;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable Integer getShade() {
        return shade;
    }

    public void setShade(@Nullable Integer shade) {
        this.shade = shade;
    }

    public @Nullable Integer getChanges() {
        return changes;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String status) {
        this.status = status;
    }

    public @Nullable Integer getDoubled() {
        return doubled;
    }
}
