package io.aludel.orm.relate.model;

import static io.aludel.sql.Sql.length;

import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.sql.Predicate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** A place in a tree, by the way that leads there. */
@Entity
public class Catalogue {
    @Id
    private String path;

    @OneToMany
    @ViewOnly
    @OrderBy("path")
    private List<Catalogue> descendants = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @OrderBy("path")
    private List<Catalogue> ancestors = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @OrderBy("path")
    private List<Catalogue> equallyLong = new ArrayList<>();

    protected Catalogue() {
        path = "";
    }

    public Catalogue(String path) {
        this.path = path;
    }

    @JoinCondition("descendants")
    static Predicate areBelow(Catalogue_.Path above, Catalogue_.Path below) {
        return below.path.like(above.path.concat("/%"));
    }

    @JoinCondition("ancestors")
    static Predicate areAbove(Catalogue_.Path below, Catalogue_.Path above) {
        return below.path.like(above.path.concat("/%"));
    }

    @JoinCondition("equallyLong")
    static Predicate areEquallyLong(Catalogue_.Path one, Catalogue_.Path other) {
        return length(one.path).eq(length(other.path)).and(one.path.ne(other.path));
    }

    public String getPath() {
        return path;
    }

    public List<Catalogue> getDescendants() {
        return descendants;
    }

    public List<Catalogue> getAncestors() {
        return ancestors;
    }

    public List<Catalogue> getEquallyLong() {
        return equallyLong;
    }
}
