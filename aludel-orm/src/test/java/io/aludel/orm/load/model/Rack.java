package io.aludel.orm.load.model;

import io.aludel.orm.annotation.InnerJoin;
import io.aludel.orm.annotation.LoadStrategy;
import io.aludel.orm.annotation.LoadedBy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything here is loaded as the mapping says. */
@Entity
public class Rack {
    @Id
    private long id;

    @OneToMany(mappedBy = "shelf")
    @OrderBy("id")
    @LoadedBy(LoadStrategy.SELECTIN)
    private List<Tome> volumes = new ArrayList<>();

    @ManyToOne
    @LoadedBy(LoadStrategy.JOINED)
    @InnerJoin
    private @Nullable Heading topic;

    @ManyToOne
    @LoadedBy(value = LoadStrategy.JOINED, depth = 2)
    private @Nullable Rack above;

    public Rack(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }

    public List<Tome> getVolumes() {
        return volumes;
    }

    public @Nullable Heading getTopic() {
        return topic;
    }

    public @Nullable Rack getAbove() {
        return above;
    }
}
