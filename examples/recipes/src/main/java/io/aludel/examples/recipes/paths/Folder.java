package io.aludel.examples.recipes.paths;

import io.aludel.orm.annotation.JoinCondition;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.sql.Predicate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A folder, by its path: {@code /home/ann}. What is above and below it are loaded by one condition, at any depth. */
@Entity
@Table(name = "folders")
public class Folder {
    @Id
    @Column(length = 200)
    private String path;

    @OneToMany
    @ViewOnly
    @OrderBy("path")
    private List<Folder> descendants = new ArrayList<>();

    @OneToMany
    @ViewOnly
    @OrderBy("path")
    private List<Folder> ancestors = new ArrayList<>();

    public Folder(String path) {
        this.path = path;
    }

    @JoinCondition("descendants")
    static Predicate areBelow(Folder_.Path above, Folder_.Path below) {
        return below.path.startsWith(above.path.concat("/"));
    }

    @JoinCondition("ancestors")
    static Predicate areAbove(Folder_.Path below, Folder_.Path above) {
        return below.path.startsWith(above.path.concat("/"));
    }

    public List<Folder> getDescendants() {
        return descendants;
    }

    public List<Folder> getAncestors() {
        return ancestors;
    }

    @Override
    public String toString() {
        return path;
    }
}
