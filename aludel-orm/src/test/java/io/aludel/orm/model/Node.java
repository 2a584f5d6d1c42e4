package io.aludel.orm.model;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tree: refers to itself. */
@Entity
public class Node {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name;

    @ManyToOne
    private @Nullable Node parent;

    @OneToMany(mappedBy = "parent")
    private List<Node> children = new ArrayList<>();

    public Node(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable Node getParent() {
        return parent;
    }

    public void setParent(@Nullable Node parent) {
        this.parent = parent;
    }

    public List<Node> getChildren() {
        return children;
    }
}
