package io.aludel.orm.load.model;

import io.aludel.orm.annotation.LoadStrategy;
import io.aludel.orm.annotation.LoadedBy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Tome {
    @Id
    private long id;

    @ManyToOne
    @LoadedBy(LoadStrategy.JOINED)
    private @Nullable Rack shelf;

    @ManyToOne
    @LoadedBy(LoadStrategy.RAISE_ON_SQL)
    private @Nullable Keyword label;

    public Tome(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }

    public @Nullable Rack getShelf() {
        return shelf;
    }

    public @Nullable Keyword getLabel() {
        return label;
    }
}
