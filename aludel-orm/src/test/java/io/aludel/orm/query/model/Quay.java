package io.aludel.orm.query.model;

import io.aludel.orm.annotation.InnerJoin;
import io.aludel.orm.annotation.LoadStrategy;
import io.aludel.orm.annotation.LoadedBy;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Always is in a harbor, which is joined beside whatever leads here. */
@Entity
public class Quay {
    @Id
    private Integer id;

    @ManyToOne(optional = false)
    @LoadedBy(LoadStrategy.JOINED)
    @InnerJoin(unnested = true)
    private Harbor harbor;

    public Quay(Integer id, Harbor harbor) {
        this.id = id;
        this.harbor = harbor;
    }

    public Integer getId() {
        return id;
    }

    public Harbor getHarbor() {
        return harbor;
    }
}
