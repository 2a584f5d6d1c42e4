package io.aludel.examples.recipes.versions;

import static io.aludel.sql.Sql.max;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.annotation.ColumnExpression;
import io.aludel.orm.annotation.ColumnProperty;
import io.aludel.sql.Expression;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A clause of a treaty. Its rows have a number in common, and count their versions. */
@Entity
@IdClass(ClauseId.class)
@Table(name = "clauses")
public class Clause {
    @Id
    @Column(name = "clause_number")
    private long number;

    @Id
    @Column(name = "clause_version")
    private int version = 1;

    @Column(length = 100)
    private String wording;

    /** Kept in a column, by {@link ClauseVersions}. */
    private boolean current = true;

    /** The same, found out by the database. */
    @ColumnProperty
    private @Nullable Integer newest;

    @OneToOne(mappedBy = "clause")
    private @Nullable Treaty treaty;

    public Clause(long number, String wording) {
        this.number = number;
        this.wording = wording;
    }

    @ColumnExpression
    static Expression<Integer> newest(Clause_.Path clause) {
        Clause_.Path any = Clause_.as("any_version");
        return select(max(any.version)).where(any.number.eq(clause.number)).asScalar();
    }

    public long getNumber() {
        return number;
    }

    public int getVersion() {
        return version;
    }

    public String getWording() {
        return wording;
    }

    public void setWording(String wording) {
        this.wording = wording;
    }

    public boolean isCurrent() {
        return current;
    }

    /** The version that is the newest of this number. */
    public @Nullable Integer getNewest() {
        return newest;
    }

    public @Nullable Treaty getTreaty() {
        return treaty;
    }

    void nextVersion() {
        version++;
    }
}
