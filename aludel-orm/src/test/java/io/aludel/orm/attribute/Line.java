package io.aludel.orm.attribute;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A line of an order, whose key is a value with two parts. */
@Entity
public class Line {
    @EmbeddedId
    private LineId id;

    @Column(length = 50)
    private String item;

    @ManyToOne
    private @Nullable Line replaces;

    public Line(LineId id, String item) {
        this.id = id;
        this.item = item;
    }

    public LineId getId() {
        return id;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public @Nullable Line getReplaces() {
        return replaces;
    }

    public void setReplaces(@Nullable Line replaces) {
        this.replaces = replaces;
    }
}
