package io.aludel.orm.attribute;

import io.aludel.orm.annotation.ColumnExpression;
import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.orm.annotation.QueryExpression;
import io.aludel.sql.NumberExpr;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody with points that queries may count in their own way, and with some that stay as they were read. */
@Entity
public class Sprinter {
    @Id
    private Integer id;

    private int points;

    @QueryExpression
    private @Nullable Integer standing;

    @ColumnProperty(expiresOnFlush = false)
    private @Nullable Integer before;

    @ColumnExpression
    static NumberExpr<Integer> standing(Sprinter_.Path sprinter) {
        return sprinter.points.plus(1);
    }

    @ColumnExpression
    static NumberExpr<Integer> before(Sprinter_.Path sprinter) {
        return sprinter.points.plus(100);
    }

    public Sprinter(Integer id, int points) {
        this.id = id;
        this.points = points;
    }

    public void setPoints(int points) {
        this.points = points;
    }

    public @Nullable Integer getStanding() {
        return standing;
    }

    public @Nullable Integer getBefore() {
        return before;
    }
}
