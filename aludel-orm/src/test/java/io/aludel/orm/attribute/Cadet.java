package io.aludel.orm.attribute;

import io.aludel.orm.annotation.QueryExpression;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** One of a platoon, whose bonus each query computes in its own way. */
@Entity
class Cadet {
    @Id
    private int id;

    private int score;

    @QueryExpression
    private @Nullable Integer bonus;

    @ManyToOne(fetch = FetchType.LAZY)
    private Platoon platoon;

    Cadet(int id, int score, Platoon platoon) {
        this.id = id;
        this.score = score;
        this.platoon = platoon;
    }

    @Nullable
    Integer bonus() {
        return bonus;
    }

    @Nullable
    Integer reserve() {
        return platoon.reserve();
    }
}
