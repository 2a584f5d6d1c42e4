package io.aludel.orm.relate.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** With a collection of values of every kind. */
@Entity
public class Dish {
    @Id
    @GeneratedValue
    private Long id;

    private String name;

    @ElementCollection
    @OrderBy
    private Set<String> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "dish_step", joinColumns = @JoinColumn(name = "of_dish"))
    @Column(name = "text")
    @OrderColumn(name = "place")
    private List<String> steps = new ArrayList<>();

    @ElementCollection
    private List<String> notes = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "dish_ingredient")
    @MapKeyColumn(name = "ingredient")
    @Column(name = "amount")
    @Convert(converter = GramsConverter.class)
    private Map<String, Grams> ingredients = new LinkedHashMap<>();

    @ElementCollection
    @Enumerated(EnumType.STRING)
    private Set<Allergen> allergens = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "dish_portion")
    @OrderColumn
    @AttributeOverride(name = "persons", column = @Column(name = "people"))
    private List<Portion> portions = new ArrayList<>();

    @ElementCollection
    private Set<Portion> samples = new HashSet<>();

    @ElementCollection
    @OrderBy("critic")
    private Collection<Rating> ratings = new ArrayList<>();

    protected Dish() {
        name = "";
    }

    public Dish(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Set<String> getTags() {
        return tags;
    }

    public void setTags(Set<String> tags) {
        this.tags = tags;
    }

    public List<String> getSteps() {
        return steps;
    }

    public void setSteps(List<String> steps) {
        this.steps = steps;
    }

    public List<String> getNotes() {
        return notes;
    }

    public Map<String, Grams> getIngredients() {
        return ingredients;
    }

    public void setIngredients(Map<String, Grams> ingredients) {
        this.ingredients = ingredients;
    }

    public Set<Allergen> getAllergens() {
        return allergens;
    }

    public List<Portion> getPortions() {
        return portions;
    }

    public Set<Portion> getSamples() {
        return samples;
    }

    public Collection<Rating> getRatings() {
        return ratings;
    }
}
