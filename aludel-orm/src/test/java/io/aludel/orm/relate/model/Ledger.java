package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.PassiveDeletes;
import io.aludel.orm.runtime.DynamicCollection;
import io.aludel.orm.runtime.WriteOnlyCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/** Has more entries than one wants to load. */
@Entity
public class Ledger {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @OneToMany(mappedBy = "account")
    @OrderBy("id")
    @PassiveDeletes
    private WriteOnlyCollection<Posting> entries = WriteOnlyCollection.of();

    @OneToMany
    @JoinColumn(name = "reviewer_id")
    @OrderBy("amount desc, id")
    private DynamicCollection<Posting> reviewed = DynamicCollection.of();

    @ManyToMany
    @JoinTable(name = "account_marker")
    private WriteOnlyCollection<Marker> labels = WriteOnlyCollection.of();

    public Ledger(String name) {
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public WriteOnlyCollection<Posting> getEntries() {
        return entries;
    }

    public void setEntries(WriteOnlyCollection<Posting> entries) {
        this.entries = entries;
    }

    public DynamicCollection<Posting> getReviewed() {
        return reviewed;
    }

    public WriteOnlyCollection<Marker> getLabels() {
        return labels;
    }
}
