package io.aludel.orm.attribute;

import io.aludel.orm.annotation.QueryExpression;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cadets, and how many more there could be, as a query computes it. */
@Entity
class Platoon {
    @Id
    private int id;

    private int strength;

    @QueryExpression
    private @Nullable Integer reserve;

    @OneToMany(mappedBy = "platoon")
    @OrderBy("id")
    private List<Cadet> cadets = new ArrayList<>();

    Platoon(int id, int strength) {
        this.id = id;
        this.strength = strength;
    }

    List<Cadet> cadets() {
        return cadets;
    }

    @Nullable
    Integer reserve() {
        return reserve;
    }
}
