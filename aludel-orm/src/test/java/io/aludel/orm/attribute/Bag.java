package io.aludel.orm.attribute;

import io.aludel.orm.annotation.AsArray;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;

/** Values that are kept as arrays. */
@Entity
public class Bag {
    @Id
    private Integer id;

    @AsArray
    private List<String> tags = new ArrayList<>();

    @AsArray
    private final List<Integer> numbers = new ArrayList<>();

    public Bag(Integer id) {
        this.id = id;
    }

    public Integer getId() {
        return id;
    }

    public List<String> getTags() {
        return tags;
    }

    public List<Integer> getNumbers() {
        return numbers;
    }
}
