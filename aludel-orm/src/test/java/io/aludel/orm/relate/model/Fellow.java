package io.aludel.orm.relate.model;

import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.sql.Predicate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Belongs to societies through memberships, and sees some of them by what their memberships say. */
@Entity
public class Fellow {
    @Id
    @GeneratedValue
    private Long id;

    private String name;

    @OneToMany(mappedBy = "fellow", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<SocietyMembership> memberships = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "society_membership",
            joinColumns = @JoinColumn(name = "fellow_id"),
            inverseJoinColumns = @JoinColumn(name = "society_id"))
    @ViewOnly
    @OrderBy("name")
    private List<Society> active = new ArrayList<>();

    @OneToOne
    @ViewOnly
    private @Nullable SocietyMembership oldest;

    protected Fellow() {
        name = "";
    }

    public Fellow(String name) {
        this.name = name;
    }

    @JoinCondition(value = "active", links = SocietyMembership.class)
    static Predicate isActive(Fellow_.Path fellow, Society_.Path society, SocietyMembership_.Path membership) {
        return membership.ended.isFalse().and(membership.since.ge(society.founded));
    }

    @JoinCondition("oldest")
    static Predicate isOldest(Fellow_.Path fellow, SocietyMembership_.Path membership) {
        return membership.fellow.id().eq(fellow.id).and(membership.since.le(1990));
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<SocietyMembership> getMemberships() {
        return memberships;
    }

    public List<Society> getActive() {
        return active;
    }

    public @Nullable SocietyMembership getOldest() {
        return oldest;
    }
}
