package io.aludel.orm.relate.model;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;

/** Has values with documents in them, in rows that have neither key nor place. */
@Entity
public class Bird {
    @Id
    @GeneratedValue
    private Long id;

    @ElementCollection
    private List<Sighting> sightings = new ArrayList<>();

    public Long getId() {
        return id;
    }

    public List<Sighting> getSightings() {
        return sightings;
    }
}
