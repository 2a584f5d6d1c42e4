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
public class Topic {
    @Id
    private long id;

    private String name;

    @ManyToOne
    private @Nullable Topic parent;

    @OneToMany(mappedBy = "parent")
    @OrderBy("id")
    private List<Topic> children = new ArrayList<>();

    public Topic(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public String getName() {
        return name;
    }

    public @Nullable Topic getParent() {
        return parent;
    }

    public List<Topic> getChildren() {
        return children;
    }
}
