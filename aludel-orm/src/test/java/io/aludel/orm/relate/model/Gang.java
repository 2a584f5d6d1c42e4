package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** Numbered within its concern. */
@Entity
public class Gang {
    @Id
    @ManyToOne
    @JoinColumn(name = "concern_id")
    private @Nullable Concern concern;

    @Id
    private int number;

    protected Gang() {}

    public Gang(Concern concern, int number) {
        this.concern = concern;
        this.number = number;
    }

    public @Nullable Concern getConcern() {
        return concern;
    }

    public int getNumber() {
        return number;
    }
}
