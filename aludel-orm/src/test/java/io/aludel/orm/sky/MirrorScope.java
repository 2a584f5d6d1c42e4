package io.aludel.orm.sky;

import jakarta.persistence.CascadeType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between two levels of the hierarchy, with relationships of its own. */
@Entity
@DiscriminatorValue("mirror")
class MirrorScope extends Telescope {
    private int diameter;

    @ManyToOne
    private @Nullable Survey favourite;

    @OneToMany(mappedBy = "scope", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Exposure> exposures = new ArrayList<>();

    MirrorScope(String maker, int serial, String label, int diameter) {
        super(maker, serial, label);
        this.diameter = diameter;
    }

    int diameter() {
        return diameter;
    }

    @Nullable
    Survey favourite() {
        return favourite;
    }

    void favourite(@Nullable Survey survey) {
        favourite = survey;
    }

    List<Exposure> exposures() {
        return exposures;
    }
}
