package io.aludel.migrate.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A revision within its graph. Does not change once the graph is built. */
public final class RevisionNode {
    private final RevisionSpec spec;
    private final Set<String> labels;
    private final Set<RevisionNode> children = new LinkedHashSet<>();
    private final Set<RevisionNode> dependents = new LinkedHashSet<>();
    private final List<RevisionNode> parents = new ArrayList<>();
    private List<RevisionNode> dependencies = List.of();
    private List<RevisionNode> ownDependencies = List.of();

    RevisionNode(RevisionSpec spec) {
        this.spec = spec;
        this.labels = new LinkedHashSet<>(spec.labels());
    }

    /** What the revision says of itself. */
    public RevisionSpec spec() {
        return spec;
    }

    /** The identifier. */
    public String id() {
        return spec.id();
    }

    /** The labels of the branches it is on. */
    public Set<String> labels() {
        return Collections.unmodifiableSet(labels);
    }

    /** The revisions that it follows. */
    public List<RevisionNode> down() {
        return Collections.unmodifiableList(parents);
    }

    /** The revisions that follow it. */
    public Set<RevisionNode> next() {
        return Collections.unmodifiableSet(children);
    }

    /** The revisions that it depends on, labels of branches resolved. */
    public List<RevisionNode> dependencies() {
        return dependencies;
    }

    /** Whether nothing follows it. */
    public boolean isHead() {
        return children.isEmpty();
    }

    /** Whether it follows nothing. */
    public boolean isBase() {
        return parents.isEmpty();
    }

    /** Whether several follow it. */
    public boolean isBranchPoint() {
        return children.size() > 1;
    }

    /** Whether it follows several. */
    public boolean isMergePoint() {
        return parents.size() > 1;
    }

    /** The revisions that follow it, and those that depend on it. */
    Set<RevisionNode> nextAndDependents() {
        Set<RevisionNode> all = new LinkedHashSet<>(children);
        all.addAll(dependents);
        return all;
    }

    /** Whether nothing follows it and nothing depends on it. */
    boolean isLast() {
        return children.isEmpty() && dependents.isEmpty();
    }

    /** Whether it follows nothing and depends on nothing. */
    boolean isFirst() {
        return parents.isEmpty() && dependencies.isEmpty();
    }

    /** What it follows and depends on. */
    Set<RevisionNode> downAndDependencies() {
        Set<RevisionNode> all = new LinkedHashSet<>(parents);
        all.addAll(dependencies);
        return all;
    }

    /** The same, but for dependencies that revisions below it have already. */
    Set<RevisionNode> before() {
        Set<RevisionNode> all = new LinkedHashSet<>(parents);
        all.addAll(ownDependencies);
        return all;
    }

    boolean hasOwnDependencies() {
        return !ownDependencies.isEmpty();
    }

    void follows(RevisionNode parent) {
        parents.add(parent);
        parent.children.add(this);
    }

    void dependsOn(List<RevisionNode> resolved) {
        dependencies = List.copyOf(resolved);
        resolved.forEach(dependency -> dependency.dependents.add(this));
    }

    void ownDependencies(List<RevisionNode> own) {
        ownDependencies = List.copyOf(own);
    }

    void label(Set<String> more) {
        labels.addAll(more);
    }

    @Override
    public String toString() {
        return id();
    }
}
