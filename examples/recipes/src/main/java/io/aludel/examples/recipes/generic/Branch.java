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
@Table(name = "branches")
public class Branch implements HasNotes {
    static final String KIND = "branch";

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    @OneToMany(mappedBy = "branch", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Note> notes = new ArrayList<>();

    public Branch(String name) {
        this.name = name;
    }

    @JoinCondition("notes")
    static Predicate areOf(Branch_.Path branch, Note_.Path note) {
        return note.branch.id().eq(branch.id).and(note.ownerKind.eq(KIND));
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
