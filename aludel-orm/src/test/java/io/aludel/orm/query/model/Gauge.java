package io.aludel.orm.query.model;

import io.aludel.orm.annotation.DefaultFor;
import io.aludel.orm.annotation.OnUpdate;
import io.aludel.orm.annotation.ServerDefault;
import io.aludel.orm.attribute.Point;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Something with values from everywhere. */
@Entity
public class Gauge {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(unique = true, length = 20)
    private String name;

    @Column(length = 20)
    private @Nullable String code;

    @Column(length = 20)
    @ServerDefault("'new'")
    private @Nullable String status;

    private @Nullable Integer touched;

    @Version
    private int version;

    @Embedded
    private @Nullable Point place;

    @ManyToOne
    private @Nullable Crew keeper;

    @DefaultFor("code")
    static String codeOf(Gauge gauge) {
        return gauge.name == null ? "c" : "c-" + gauge.name;
    }

    @OnUpdate("touched")
    static Integer touch() {
        return 7;
    }

    public Gauge(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getStatus() {
        return status;
    }

    public @Nullable Integer getTouched() {
        return touched;
    }

    public int getVersion() {
        return version;
    }

    public @Nullable Point getPlace() {
        return place;
    }

    public void setPlace(@Nullable Point place) {
        this.place = place;
    }

    public @Nullable Crew getKeeper() {
        return keeper;
    }

    public void setKeeper(@Nullable Crew keeper) {
        this.keeper = keeper;
    }
}
