package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.annotation.PassiveUpdates;
import io.aludel.orm.annotation.References;
import io.aludel.orm.annotation.Validates;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MapKeyEnumerated;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Has a key that can change, and rules for what is in its collections. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Menu {
    @Id
    private String code;

    @ElementCollection
    @References(onDelete = References.Action.CASCADE, onUpdate = References.Action.CASCADE)
    @PassiveDeletes
    private Set<String> courses = new HashSet<>();

    @ElementCollection
    @References(constrained = false)
    @PassiveUpdates(false)
    @CollectionTable(name = "menu_price")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "price", nullable = false)
    private Map<Allergen, Integer> prices = new HashMap<>();

    protected Menu() {
        code = "";
    }

    public Menu(String code) {
        this.code = code;
    }

    @Validates("courses")
    String trimmed(String course) {
        return course.strip();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Set<String> getCourses() {
        return courses;
    }

    public Map<Allergen, Integer> getPrices() {
        return prices;
    }
}
