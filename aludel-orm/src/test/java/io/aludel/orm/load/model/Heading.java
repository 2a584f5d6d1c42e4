package io.aludel.orm.load.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree: refers to itself. */
@Entity
public class Heading {
    @Id
    private long id;

    private String name;

    @ManyToOne
    private @Nullable Heading parent;

    @OneToMany(mappedBy = "parent")
    @OrderBy("id")
    private List<Heading> children = new ArrayList<>();

    public Heading(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public @Nullable Heading getParent() {
        return parent;
    }

    public List<Heading> getChildren() {
        return children;
    }
}
