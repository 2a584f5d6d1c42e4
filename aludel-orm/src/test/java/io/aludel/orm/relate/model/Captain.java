package io.aludel.orm.relate.model;

import static io.aludel.sql.Sql.exists;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.annotation.ActiveHistory;
import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.sql.Predicate;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes voyages, knows harbours, and pilots by way of voyages. */
@Entity
public class Captain {
    @Id
    @GeneratedValue
    private Long id;

    @ActiveHistory
    private String name;

    private String rank = "";

    @OneToMany(mappedBy = "captain")
    @OrderBy("ship")
    private List<Voyage> voyages = new ArrayList<>();

    @ManyToMany
    @OrderBy("name")
    private Set<Harbour> harbours = new HashSet<>();

    @OneToMany
    @ViewOnly
    @OrderBy("name")
    private List<Harbour> visited = new ArrayList<>();

    protected Captain() {
        name = "";
    }

    public Captain(String name) {
        this.name = name;
    }

    @JoinCondition("visited")
    static Predicate hasVisited(Captain_.Path captain, Harbour_.Path harbour) {
        return exists(select(Voyage_.id)
                .where(
                        Voyage_.captain.id().eq(captain.id),
                        Voyage_.destination.id().eq(harbour.id)));
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

    public String getRank() {
        return rank;
    }

    public void setRank(String rank) {
        this.rank = rank;
    }

    public List<Voyage> getVoyages() {
        return voyages;
    }

    public void setVoyages(List<Voyage> voyages) {
        this.voyages = voyages;
    }

    public Set<Harbour> getHarbours() {
        return harbours;
    }

    public void setHarbours(Set<Harbour> harbours) {
        this.harbours = harbours;
    }

    public List<Harbour> getVisited() {
        return visited;
    }
}
