package io.aludel.orm.relate.model;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;

/** A menu with guests. */
@Entity
public class Banquet extends Menu {
    @ElementCollection
    private List<String> guests = new ArrayList<>();

    protected Banquet() {}

    public Banquet(String code) {
        super(code);
    }

    public List<String> getGuests() {
        return guests;
    }
}
