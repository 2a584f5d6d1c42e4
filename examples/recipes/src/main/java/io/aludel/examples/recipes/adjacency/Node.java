package io.aludel.examples.recipes.adjacency;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a tree; its children by name. Deleting a node deletes what is below it, as does taking it out. */
@Entity
@Table(name = "nodes")
public class Node {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Column(length = 50)
    private String name;

    @ManyToOne
    private @Nullable Node parent;

    @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "name")
    private Map<String, Node> children = new LinkedHashMap<>();

    public Node(String name) {
        this.name = name;
    }

    /** Puts a new node below this one. */
    public Node append(String childName) {
        Node child = new Node(childName);
        children.put(childName, child);
        return child;
    }

    public String getName() {
        return name;
    }

    public @Nullable Node getParent() {
        return parent;
    }

    public Map<String, Node> getChildren() {
        return children;
    }

    /** The tree from here on, a line for each node. */
    public String dump() {
        StringBuilder lines = new StringBuilder();
        dump("", lines);
        return lines.toString();
    }

    private void dump(String indent, StringBuilder lines) {
        lines.append(indent).append(name).append('\n');
        children.values().forEach(child -> child.dump(indent + "  ", lines));
    }
}
