package io.aludel.orm.attribute;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Two places in one row. */
@Entity
public class Vertex {
    @Id
    private Integer id;

    @Embedded
    @AttributeOverride(name = "x", column = @Column(name = "x1"))
    @AttributeOverride(name = "y", column = @Column(name = "y1"))
    private Point start;

    @Embedded
    @AttributeOverride(name = "x", column = @Column(name = "x2"))
    @AttributeOverride(name = "y", column = @Column(name = "y2"))
    private @Nullable Point end;

    public Vertex(Integer id, Point start, @Nullable Point end) {
        this.id = id;
        this.start = start;
        this.end = end;
    }

    public Integer getId() {
        return id;
    }

    public Point getStart() {
        return start;
    }

    public void setStart(Point start) {
        this.start = start;
    }

    public @Nullable Point getEnd() {
        return end;
    }

    public void setEnd(@Nullable Point end) {
        this.end = end;
    }
}
