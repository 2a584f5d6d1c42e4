package io.aludel.servlet;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

@Entity
public class Guest {
    @Id
    @GeneratedValue
    private Long id;

    private String name;

    @ManyToOne
    private Guest host;

    @OneToMany(mappedBy = "host")
    private List<Guest> guests = new ArrayList<>();

    protected Guest() {}

    public Guest(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Guest> getGuests() {
        return guests;
    }
}
