package io.aludel.orm.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
class Settler {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name;

    @ManyToOne
    private @Nullable Province home;

    Settler(String name, @Nullable Province home) {
        this.name = name;
        this.home = home;
    }

    @Nullable
    Long id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    Province home() {
        return home;
    }

    void home(@Nullable Province province) {
        home = province;
    }
}
