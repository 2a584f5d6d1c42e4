package io.aludel.examples.recipes.generic;

import io.aludel.orm.annotation.JoinCondition;
import io.aludel.sql.Predicate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Its notes are in the table of all, which says in two columns whose a note is; no foreign key guards that. */
@Entity
@Table(name = "depots")
public class Depot implements HasNotes {
    static final String KIND = "depot";

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @OneToMany(mappedBy = "depot", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Note> notes = new ArrayList<>();

    public Depot(String name) {
        this.name = name;
    }

    @JoinCondition("notes")
    static Predicate areOf(Depot_.Path depot, Note_.Path note) {
        return note.depot.id().eq(depot.id).and(note.ownerKind.eq(KIND));
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    @Override
    public String noteKind() {
        return KIND;
    }

    @Override
    public List<Note> getNotes() {
        return notes;
    }
}
