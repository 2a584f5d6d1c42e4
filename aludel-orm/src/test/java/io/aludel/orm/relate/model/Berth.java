package io.aludel.orm.relate.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** Its key is a text and a number. */
@Entity
public class Berth {
    @Id
    @Column(length = 5)
    private String pier;

    @Id
    private int place;

    @OneToMany(mappedBy = "berth")
    private List<Mooring> moorings = new ArrayList<>();

    public Berth(String pier, int place) {
        this.pier = pier;
        this.place = place;
    }

    public String getPier() {
        return pier;
    }

    public int getPlace() {
        return place;
    }

    public List<Mooring> getMoorings() {
        return moorings;
    }
}
