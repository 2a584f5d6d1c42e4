package io.aludel.examples.recipes.versions;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Refers to one version of its clause, the newest. */
@Entity
@Table(name = "treaties")
public class Treaty {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 30)
    private String title;

    @OneToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "clause_number", referencedColumnName = "clause_number")
    @JoinColumn(name = "clause_version", referencedColumnName = "clause_version")
    private Clause clause;

    public Treaty(String title, Clause clause) {
        this.title = title;
        this.clause = clause;
    }

    public String getTitle() {
        return title;
    }

    public Clause getClause() {
        return clause;
    }

    public void setClause(Clause clause) {
        this.clause = clause;
    }
}
