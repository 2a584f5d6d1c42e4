package io.aludel.orm.inherit;

import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** At the second level; others refer to it and to what extends it. */
@Entity
class Metal extends Ore {
    private int density;

    @OneToMany(mappedBy = "metal")
    @OrderBy("id")
    private List<Assay> assays = new ArrayList<>();

    Metal(int id, String name, int density) {
        super(id, name);
        this.density = density;
    }

    int density() {
        return density;
    }

    List<Assay> assays() {
        return assays;
    }
}
