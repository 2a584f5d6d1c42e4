package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.Overlaps;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Belongs to a concern, and to a gang of that concern: two foreign keys that share a column. */
@Entity
public class Laborer {
    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne
    @JoinColumn(name = "concern_id")
    private @Nullable Concern concern;

    @ManyToOne
    @JoinColumn(name = "concern_id", referencedColumnName = "concern_id")
    @JoinColumn(name = "gang_number", referencedColumnName = "number")
    @Overlaps("concern")
    private @Nullable Gang gang;

    protected Laborer() {}

    public Laborer(@Nullable Concern concern, @Nullable Gang gang) {
        this.concern = concern;
        this.gang = gang;
    }

    public Long getId() {
        return id;
    }

    public @Nullable Concern getConcern() {
        return concern;
    }

    public void setConcern(@Nullable Concern concern) {
        this.concern = concern;
    }

    public @Nullable Gang getGang() {
        return gang;
    }

    public void setGang(@Nullable Gang gang) {
        this.gang = gang;
    }
}
