package io.aludel.migrate.graph;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The revisions of an application and what comes before what: a graph without circles, with any number of beginnings, branches and
 * merges. Immutable, thread-safe.
 *
 * <pre>{@code
 * RevisionGraph graph = RevisionGraph.of(List.of(RevisionSpec.of("ae10"), RevisionSpec.of("27c6", "ae10")));
 * for (RevisionStep step : graph.upgrade("head", List.of("ae10"))) {
 *     log.info("{}", step);
 * }
 * }</pre>
 *
 * <p>Revisions are named by their ids, by the beginning of an id (of one revision only), by a label, and by
 * {@code head}, {@code heads} and {@code base}; {@code branch@} before a name keeps it to a branch, and {@code +2} or {@code -1} after
 * it counts from there, or from where the database is. As in the reference.
 */
public final class RevisionGraph {
    private final Map<String, RevisionNode> nodes;
    private final Map<RevisionNode, Integer> positions = new HashMap<>();
    private final List<RevisionNode> heads;
    private final List<RevisionNode> bases;
    private final List<RevisionNode> lastNodes;
    private final Identifiers identifiers;
    private final Ranges ranges;

    private RevisionGraph(GraphBuilder builder) {
        this.nodes = Collections.unmodifiableMap(builder.nodes());
        nodes.values().forEach(node -> positions.put(node, positions.size()));
        this.heads = nodes.values().stream().filter(RevisionNode::isHead).toList();
        this.bases = nodes.values().stream().filter(RevisionNode::isBase).toList();
        this.lastNodes = nodes.values().stream().filter(RevisionNode::isLast).toList();
        this.identifiers = new Identifiers(this, builder.names());
        this.ranges = new Ranges(this, identifiers);
    }

    /**
     * The graph of some revisions.
     *
     * @throws io.aludel.migrate.error.MigrationException when they form a circle, or one of them is missing or there twice
     */
    public static RevisionGraph of(Collection<RevisionSpec> revisions) {
        return new RevisionGraph(new GraphBuilder(revisions));
    }

    /** All revisions, in the order in which they were given. */
    public Collection<RevisionNode> nodes() {
        return nodes.values();
    }

    /** The revisions that nothing follows. */
    public List<RevisionNode> heads() {
        return heads;
    }

    /** The revisions that follow nothing. */
    public List<RevisionNode> bases() {
        return bases;
    }

    /** The heads on which nothing depends either: those that a database at {@code heads} has rows of. */
    public List<RevisionNode> lastNodes() {
        return lastNodes;
    }

    /** Whether there is a revision of this id. */
    public boolean contains(String id) {
        return nodes.containsKey(id);
    }

    /**
     * The revision that is meant; empty for {@code base}.
     *
     * @throws io.aludel.migrate.error.MigrationException when there is none, or more than one
     */
    public Optional<RevisionNode> find(String name) {
        return identifiers.one(requireNonNull(name, "name"));
    }

    /**
     * The revisions that are meant; none for {@code base}.
     *
     * @throws io.aludel.migrate.error.MigrationException when one is not found, or more than one for a single name
     */
    public List<RevisionNode> findAll(Collection<String> names) {
        return identifiers.all(names);
    }

    /** The revisions of these ids. */
    List<RevisionNode> nodes(Collection<String> ids) {
        return ids.stream()
                .map(id -> identifiers.one(id).orElseThrow(() -> GraphErrors.shortOrUnknown(id)))
                .toList();
    }

    /** The revisions that are above or below a branch or revision. */
    public List<RevisionNode> ofBranch(Collection<RevisionNode> some, String branch) {
        return identifiers.ofBranch(some, branch);
    }

    /**
     * The steps up to a target, oldest first.
     *
     * @param target what {@link #find} takes, or a number of steps such as {@code +1}
     * @param current the rows of the version table
     */
    public List<RevisionStep> upgrade(String target, Collection<String> current) {
        return upgrade(List.of(target), current);
    }

    /** The same to several targets. */
    public List<RevisionStep> upgrade(Collection<String> targets, Collection<String> current) {
        List<RevisionStep> steps = new ArrayList<>();
        for (RevisionNode node : sorted(ranges.upgrade(List.copyOf(targets), List.copyOf(current), true, false))) {
            steps.add(0, new RevisionMove(this, node, true));
        }
        return steps;
    }

    /**
     * The steps down to a target, newest first.
     *
     * @param target what {@link #find} takes, or a number of steps such as {@code -1}
     * @param current the rows of the version table
     */
    public List<RevisionStep> downgrade(String target, Collection<String> current) {
        List<RevisionStep> steps = new ArrayList<>();
        for (RevisionNode node : sorted(ranges.downgrade(List.copyOf(current), target))) {
            steps.add(new RevisionMove(this, node, false));
        }
        return steps;
    }

    /**
     * The steps that make the version table say that the database is at some revisions.
     *
     * @param targets what {@link #find} takes
     * @param current the rows of the version table
     */
    public List<RevisionStep> stamp(Collection<String> targets, Collection<String> current) {
        return new Stamps(identifiers).to(List.copyOf(targets), List.copyOf(current));
    }

    /** All revisions, newest first. */
    public List<RevisionNode> history() {
        return history("base", "heads");
    }

    /**
     * The revisions from one to another, both included, newest first.
     *
     * @param lower the older one, or {@code base}
     * @param upper the newer one, or {@code heads}
     */
    public List<RevisionNode> history(String lower, String upper) {
        return history(List.of(lower), List.of(upper));
    }

    /** The same between several. */
    public List<RevisionNode> history(Collection<String> lower, Collection<String> upper) {
        return sorted(ranges.upgrade(List.copyOf(upper), List.copyOf(lower), false, true));
    }

    /** The revisions above one and up to another, newest first. */
    public List<RevisionNode> between(String lower, String upper) {
        return sorted(ranges.upgrade(List.of(upper), List.of(lower), false, false));
    }

    /** A revision with all that follow it. */
    public List<RevisionNode> above(RevisionNode node) {
        return List.copyOf(Lineage.descendantsAlone(List.of(node)));
    }

    /** A revision with all that has to be applied before it: what it follows, and what it depends on. */
    public List<RevisionNode> below(RevisionNode node) {
        return List.copyOf(Lineage.ancestors(List.of(node)));
    }

    /** The revisions that have to be applied for one and not for another, newest first: what one branch has for itself. */
    public List<RevisionNode> onlyBelow(RevisionNode one, RevisionNode other) {
        Set<RevisionNode> alone = Lineage.ancestors(List.of(one));
        alone.removeAll(Lineage.ancestors(List.of(other)));
        return alone.isEmpty() ? List.of() : sorted(new Ranges.Collected(alone, List.of(one)));
    }

    private List<RevisionNode> sorted(Ranges.Collected collected) {
        return RevisionOrder.of(
                collected.revisions(),
                collected.heads(),
                (first, second) ->
                        Integer.compare(positions.getOrDefault(first, -1), positions.getOrDefault(second, -1)));
    }
}
