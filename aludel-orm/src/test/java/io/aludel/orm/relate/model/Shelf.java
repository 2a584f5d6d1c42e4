package io.aludel.orm.relate.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Has boxes, which do not know of it. */
@Entity
public class Shelf {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @OneToMany
    @JoinColumn(name = "shelf_id")
    @OrderBy("id")
    private List<Box> boxes = new ArrayList<>();

    public Shelf(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public List<Box> getBoxes() {
        return boxes;
    }
}
