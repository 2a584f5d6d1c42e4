package io.aludel.orm.relate.model;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has values with documents in them, in rows that have neither key nor place, and in others. */
@Entity
public class Bird {
    @Id
    @GeneratedValue
    private Long id;

    @ElementCollection
    private List<Sighting> sightings = new ArrayList<>();

    @ElementCollection
    @OrderColumn(name = "leg")
    private List<Sighting> journey = new ArrayList<>();

    @ElementCollection
    @MapKeyColumn(name = "season", length = 20)
    private Map<String, Sighting> seasons = new HashMap<>();

    @ElementCollection
    @OrderColumn(name = "place")
    private List<LegRing> rings = new ArrayList<>();

    public Long getId() {
        return id;
    }

    public List<Sighting> getSightings() {
        return sightings;
    }

    public List<Sighting> getJourney() {
        return journey;
    }

    public Map<String, Sighting> getSeasons() {
        return seasons;
    }

    public List<LegRing> getRings() {
        return rings;
    }
}
