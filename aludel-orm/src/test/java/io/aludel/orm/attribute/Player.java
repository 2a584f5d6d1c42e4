package io.aludel.orm.attribute;

import io.aludel.orm.annotation.QueryExpression;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody with a score, whose bonus each query computes in its own way. */
@Entity
public class Player {
    @Id
    private Integer id;

    @Column(length = 20)
    private String name;

    @Column(comment = "points so far", check = @CheckConstraint(name = "ck_player_score", constraint = "score >= 0"))
    private int score;

    @QueryExpression
    private @Nullable Integer bonus;

    public Player(Integer id, String name, int score) {
        this.id = id;
        this.name = name;
        this.score = score;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public int getScore() {
        return score;
    }

    public void setScore(int score) {
        this.score = score;
    }

    public @Nullable Integer getBonus() {
        return bonus;
    }
}
