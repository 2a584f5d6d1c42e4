package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.annotation.ColumnExpression;
import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.sql.Expression;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A topic among others, which knows how often it is used. */
@Entity
public class Topic {
    @Id
    private Integer id;

    @Column(length = 20)
    private String name;

    @ManyToOne
    private @Nullable Topic parent;

    @ColumnProperty
    private long uses;

    @ColumnExpression
    static Expression<Long> uses(Topic_.Path topic) {
        var child = Topic_.as("child");
        return select(count(child.id))
                .from(child)
                .where(child.parent.id().eq(topic.id))
                .asScalar();
    }

    public Topic(Integer id, String name) {
        this.id = id;
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Topic getParent() {
        return parent;
    }

    public void setParent(@Nullable Topic parent) {
        this.parent = parent;
    }

    public long getUses() {
        return uses;
    }
}
