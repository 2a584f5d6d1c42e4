package io.aludel.orm.shape;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names nothing by itself: everything is left to the naming strategy. */
@Entity
@Inheritance
@Table(indexes = @Index(columnList = "c_ship_name"))
class Ferry {
    /** A class of the same table. */
    @Entity
    static class CarFerry extends Ferry {
        private int deckSpaces;

        CarFerry(int id, String shipName, Quayside homeHarbour, int deckSpaces) {
            super(id, shipName, homeHarbour);
            this.deckSpaces = deckSpaces;
        }

        int deckSpaces() {
            return deckSpaces;
        }
    }

    /** Where it belongs, and where it calls. */
    @Entity
    static class Quayside {
        @Id
        private int id;

        private String name;

        Quayside(int id, String name) {
            this.id = id;
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    @Id
    private int id;

    @Column(name = "c_ship_name") // an index names it, whatever the strategy
    private String shipName;

    @Column(unique = true)
    private @Nullable String callSign;

    @ManyToOne
    private Quayside homeHarbour;

    @ManyToMany
    private List<Quayside> portsOfCall = new ArrayList<>();

    @ElementCollection
    private Map<String, Integer> fareTable = new HashMap<>();

    Ferry(int id, String shipName, Quayside homeHarbour) {
        this.id = id;
        this.shipName = shipName;
        this.homeHarbour = homeHarbour;
    }

    Quayside homeHarbour() {
        return homeHarbour;
    }

    List<Quayside> portsOfCall() {
        return portsOfCall;
    }

    Map<String, Integer> fareTable() {
        return fareTable;
    }
}
