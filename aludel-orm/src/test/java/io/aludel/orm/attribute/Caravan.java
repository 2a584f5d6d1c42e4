package io.aludel.orm.attribute;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Its wagons come in an order of parts of their values. */
@Entity
class Caravan {
    @Id
    private long id;

    @OneToMany(mappedBy = "caravan", cascade = CascadeType.ALL)
    @OrderBy("place.y desc, key.position")
    private List<CaravanWagon> wagons = new ArrayList<>();

    Caravan(long id) {
        this.id = id;
    }

    long getId() {
        return id;
    }

    List<CaravanWagon> getWagons() {
        return wagons;
    }
}
