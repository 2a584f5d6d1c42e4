package io.aludel.migrate.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out which revisions lie between where a database is and where it should be. */
final class Ranges {
    private final RevisionGraph graph;
    private final Identifiers identifiers;
    private final Walk walk;

    Ranges(RevisionGraph graph, Identifiers identifiers) {
        this.graph = graph;
        this.identifiers = identifiers;
        this.walk = new Walk(graph, identifiers);
    }

    /** Revisions, and the ones among them or above them from which they are put in order. */
    record Collected(Set<RevisionNode> revisions, Collection<RevisionNode> heads) {}

    /**
     * What has to be applied.
     *
     * @param current where the database is; none for the base
     * @param everything whether other branches and dependencies belong to it too, or only what follows {@code current}
     * @param inclusive whether {@code current} belongs to it; then steps are counted as far as there are any, for reading
     */
    Collected upgrade(List<String> target, List<String> current, boolean everything, boolean inclusive) {
        Collection<RevisionNode> targets = onBranchOf(current, targets(target, current, !inclusive));
        Lineage.checkApart(targets);
        Set<RevisionNode> required = Lineage.ancestors(targets);
        List<RevisionNode> from = lower(current);
        if (!everything && !required.containsAll(from)) {
            throw notAncestor(current, target);
        }
        Lineage.checkApart(from);
        Set<RevisionNode> needed = new LinkedHashSet<>(required);
        needed.removeAll(Lineage.ancestors(from));
        if (inclusive) {
            needed.addAll(from);
        }
        if (!from.isEmpty() && !everything) {
            needed.retainAll(Lineage.descendantsAlone(from));
        }
        return new Collected(needed, targets);
    }

    /** A number of steps at the lower end is counted from the heads; the base is as far as it goes. */
    private List<RevisionNode> lower(List<String> lower) {
        Relative relative = lower.size() == 1 ? Relative.of(lower.get(0)).orElse(null) : null;
        if (relative == null) {
            return identifiers.all(lower);
        }
        List<RevisionNode> starts = relative.start() == null
                ? graph.lastNodes().stream()
                        .filter(head ->
                                relative.branch() == null || head.labels().contains(relative.branch()))
                        .toList()
                : identifiers.one(relative.start()).stream().toList();
        List<RevisionNode> ends = new ArrayList<>();
        for (RevisionNode start : starts) {
            Walk.End end = relative.steps() > 0
                    ? walk.up(start, relative.steps(), relative.branch(), true)
                    : walk.down(start, -relative.steps());
            if (end != null && end.node() != null) {
                ends.add(end.node());
            }
        }
        return ends;
    }

    /** {@code branch@base} and the like keep an upgrade on that branch. */
    private Collection<RevisionNode> onBranchOf(List<String> current, List<RevisionNode> targets) {
        if (current.size() != 1 || current.get(0).indexOf('@') < 0) {
            return targets;
        }
        String name = current.get(0).substring(0, current.get(0).indexOf('@'));
        RevisionNode named = identifiers.branch(name);
        String label = named.id().equals(name) && !named.labels().isEmpty()
                ? named.labels().iterator().next()
                : name;
        return targets.stream().filter(node -> node.labels().contains(label)).toList();
    }

    private List<RevisionNode> targets(List<String> target, List<String> current, boolean exactly) {
        Relative relative = target.size() == 1 ? Relative.of(target.get(0)).orElse(null) : null;
        if (relative == null) {
            return identifiers.all(target);
        }
        Walk.End end;
        if (relative.start() == null) {
            if (relative.steps() <= 0) {
                throw GraphErrors.noSuchStep(relative.text(), relative.steps());
            }
            end = walk.up(startOfUpgrade(current, relative.branch()), relative.steps(), relative.branch(), exactly);
        } else {
            end = from(relative, exactly);
        }
        if (end == null) {
            throw GraphErrors.noSuchStep(relative.text(), relative.steps());
        }
        return end.node() == null ? List.of() : List.of(end.node());
    }

    /** Counted from a revision that is named. */
    private Walk.@Nullable End from(Relative relative, boolean exactly) {
        String start = relative.start() == null ? Identifiers.HEAD : relative.start();
        if (relative.steps() > 0) {
            return walk.up(identifiers.one(start).orElse(null), relative.steps(), relative.branch(), exactly);
        }
        Optional<RevisionNode> named =
                identifiers.one(relative.branch() == null ? start : relative.branch() + "@" + start);
        return named.isEmpty() ? null : walk.down(named.get(), -relative.steps());
    }

    private @Nullable RevisionNode startOfUpgrade(List<String> current, @Nullable String branch) {
        List<RevisionNode> here = identifiers.all(current);
        List<RevisionNode> starts = identifiers.ofBranch(here, branch);
        if (starts.isEmpty() && branch != null) {
            Set<RevisionNode> applied = new LinkedHashSet<>(identifiers.ofBranch(Lineage.ancestors(here), branch));
            Set<RevisionNode> tips = new LinkedHashSet<>(applied);
            applied.forEach(node -> tips.removeAll(node.before()));
            starts = List.copyOf(tips);
        }
        if (starts.size() > 1) {
            throw GraphErrors.range("Ambiguous upgrade from multiple current revisions: " + starts
                    + "."
                    + "\n  Name the branch, as in branch@+1.");
        }
        return starts.isEmpty() ? null : starts.get(0);
    }

    /** Where a downgrade goes: a revision or the base, perhaps within a branch. */
    record Destination(@Nullable String branch, Optional<RevisionNode> target) {}

    /** What has to be taken back. */
    Collected downgrade(List<String> current, String target) {
        Destination destination = downgradeTarget(current, target);
        List<RevisionNode> roots = new ArrayList<>(destination
                .target()
                .<Collection<RevisionNode>>map(RevisionNode::next)
                .orElseGet(graph::bases));
        if (destination.branch() != null && roots.size() > 1) {
            roots.retainAll(Lineage.ancestorsAlone(List.of(identifiers.branch(destination.branch()))));
            if (roots.isEmpty()) {
                throw GraphErrors.range("Not a valid downgrade target from current heads.");
            }
        }
        List<RevisionNode> heads = identifiers.all(current);
        Set<RevisionNode> dropped = Lineage.descendants(roots);
        dropped.retainAll(Lineage.ancestors(heads));
        if (dropped.isEmpty()
                && destination.target().isPresent()
                && !heads.contains(destination.target().get())) {
            throw GraphErrors.range("Destination " + target + " is not a valid downgrade target from current head(s).");
        }
        return new Collected(dropped, heads);
    }

    private Destination downgradeTarget(List<String> current, String target) {
        Relative relative = Relative.of(target).orElse(null);
        if (relative == null) {
            int at = target.lastIndexOf('@');
            return new Destination(at < 0 ? null : target.substring(0, at), identifiers.one(target.substring(at + 1)));
        }
        if (relative.start() != null) {
            Walk.End end = from(relative, true);
            if (end == null) {
                throw GraphErrors.range("Walked too far: " + target + " is beyond the ends of the history.");
            }
            return new Destination(relative.branch(), Optional.ofNullable(end.node()));
        }
        if (relative.steps() >= 0) {
            throw GraphErrors.noSuchStep(relative.text(), relative.steps());
        }
        RevisionNode start = startOfDowngrade(current, relative);
        Walk.End end = walk.down(start, -relative.steps());
        if (end == null) {
            throw GraphErrors.noSuchStep(relative.text(), relative.steps());
        }
        String branch = relative.branch() == null ? start.id() : relative.branch();
        return new Destination(branch, Optional.ofNullable(end.node()));
    }

    private RevisionNode startOfDowngrade(List<String> current, Relative relative) {
        List<RevisionNode> here = identifiers.all(current);
        String branch = relative.branch();
        if (branch == null) {
            if (here.isEmpty()) {
                throw GraphErrors.noSuchStep(relative.text(), relative.steps());
            }
            return here.get(0);
        }
        if (List.of(Identifiers.HEAD, Identifiers.HEADS, Identifiers.BASE).contains(branch)) {
            throw GraphErrors.noBranch(branch);
        }
        List<RevisionNode> starts = identifiers.ofBranch(here, branch);
        if (starts.isEmpty()) {
            starts = identifiers.ofBranch(tips(Lineage.ancestors(here)), branch);
        }
        if (starts.size() != 1) {
            throw GraphErrors.range("Nothing of branch '" + branch + "' alone is applied: " + starts + ".");
        }
        return starts.get(0);
    }

    /** Those that none of the others follows. */
    private static Set<RevisionNode> tips(Set<RevisionNode> nodes) {
        Set<RevisionNode> tips = new LinkedHashSet<>(nodes);
        tips.removeIf(node -> Lineage.descendantsAlone(List.of(node)).stream()
                .anyMatch(above -> above != node && nodes.contains(above)));
        return tips;
    }

    private static RuntimeException notAncestor(List<String> lower, List<String> upper) {
        return GraphErrors.range("Requested range " + text(lower) + ":" + text(upper)
                + " does not refer to ancestor/descendant revisions along the same branch.");
    }

    private static String text(List<String> ids) {
        return ids.isEmpty() ? Identifiers.BASE : String.join(",", ids);
    }
}
