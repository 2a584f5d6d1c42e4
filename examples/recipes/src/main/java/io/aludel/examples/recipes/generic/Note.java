package io.aludel.examples.recipes.generic;

import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.Overlaps;
import io.aludel.orm.annotation.References;
import io.aludel.sql.Predicate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A note on anything: the kind of what it is on, and its key, which no foreign key guards. */
@Entity
@Table(name = "notes")
public class Note {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 20)
    private String ownerKind;

    @ManyToOne
    @JoinColumn(name = "owner_id")
    @References(constrained = false)
    private @Nullable Branch branch;

    @ManyToOne
    @JoinColumn(name = "owner_id")
    @References(constrained = false)
    @Overlaps("branch")
    private @Nullable Depot depot;

    @Column(length = 100)
    private String text;

    Note(String ownerKind, String text) {
        this.ownerKind = ownerKind;
        this.text = text;
    }

    @JoinCondition("branch")
    static Predicate isOnBranch(Note_.Path note, Branch_.Path branch) {
        return note.branch.id().eq(branch.id).and(note.ownerKind.eq(Branch.KIND));
    }

    @JoinCondition("depot")
    static Predicate isOnDepot(Note_.Path note, Depot_.Path depot) {
        return note.depot.id().eq(depot.id).and(note.ownerKind.eq(Depot.KIND));
    }

    /** What it is on. */
    public @Nullable HasNotes getOwner() {
        return switch (ownerKind) {
            case Branch.KIND -> branch;
            case Depot.KIND -> depot;
            default -> throw new IllegalStateException("nothing is called " + ownerKind);
        };
    }

    public String getText() {
        return text;
    }
}
