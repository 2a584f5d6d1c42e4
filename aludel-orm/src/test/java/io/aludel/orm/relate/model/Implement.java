package io.aludel.orm.relate.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands in a table of its own, as each of its subclasses does, with the foreign key in all of them. */
@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
public class Implement {
    @Id
    private int number;

    @ManyToOne
    private @Nullable Workshop workshop;

    @ElementCollection
    private List<String> marks = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "implement_lenders")
    private Set<Workshop> lenders = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "implement_number")
    @OrderBy("id")
    private List<Notch> notches = new ArrayList<>();

    protected Implement() {}

    public Implement(int number, @Nullable Workshop workshop) {
        this.number = number;
        this.workshop = workshop;
    }

    public int getNumber() {
        return number;
    }

    public @Nullable Workshop getWorkshop() {
        return workshop;
    }

    public Set<Workshop> getLenders() {
        return lenders;
    }

    public List<String> getMarks() {
        return marks;
    }

    public List<Notch> getNotches() {
        return notches;
    }
}
