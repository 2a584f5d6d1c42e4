package io.aludel.migrate.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the revisions that people mean by ids, parts of ids, labels, and words such as {@code head}. */
final class Identifiers {
    static final String HEAD = "head";
    static final String HEADS = "heads";
    static final String BASE = "base";

    private static final int SHORTEST_PART = 4;

    private final RevisionGraph graph;
    private final Map<String, RevisionNode> names;

    Identifiers(RevisionGraph graph, Map<String, RevisionNode> names) {
        this.graph = graph;
        this.names = names;
    }

    /** What somebody wrote, parted at the first {@code @}. */
    private record Asked(@Nullable String branch, String name) {
        static Asked of(String text) {
            int at = text.indexOf('@');
            return at < 0 ? new Asked(null, text) : new Asked(text.substring(0, at), text.substring(at + 1));
        }
    }

    /** The revision that is meant; empty for the base. */
    Optional<RevisionNode> one(String text) {
        Asked asked = Asked.of(text);
        List<String> ids = ids(asked);
        if (ids.size() > 1) {
            throw GraphErrors.severalHeads(ids, text);
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(named(ids.get(0), asked.branch()));
    }

    /** The revisions that are meant; none for the base. */
    List<RevisionNode> all(Collection<String> texts) {
        List<RevisionNode> found = new ArrayList<>();
        for (String text : texts) {
            found.addAll(all(text));
        }
        return found;
    }

    /** The revisions that are meant; none for the base. */
    List<RevisionNode> all(String text) {
        Asked asked = Asked.of(text);
        List<RevisionNode> found = new ArrayList<>();
        for (String id : ids(asked)) {
            found.add(named(id, asked.branch()));
        }
        return found;
    }

    private List<String> ids(Asked asked) {
        return switch (asked.name()) {
            case BASE -> List.of();
            case HEAD -> currentHead(asked.branch());
            case HEADS -> ids(asked.branch() == null ? graph.lastNodes() : ofBranch(graph.heads(), asked.branch()));
            default -> List.of(asked.name());
        };
    }

    private static List<String> ids(Collection<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }

    private List<String> currentHead(@Nullable String branch) {
        List<RevisionNode> heads = branch == null ? graph.heads() : ofBranch(graph.heads(), branch);
        if (heads.size() > 1) {
            throw GraphErrors.severalHeads(ids(heads), branch == null ? HEAD : branch + "@" + HEAD);
        }
        return ids(heads);
    }

    /** The revisions that are above or below what is named; a branch, or any revision. */
    <T extends Collection<RevisionNode>> List<RevisionNode> ofBranch(T nodes, @Nullable String name) {
        return ofBranch(nodes, name, false);
    }

    /** The same; dependencies may count as lines. */
    List<RevisionNode> ofBranch(Collection<RevisionNode> nodes, @Nullable String name, boolean dependencies) {
        if (name == null) {
            return List.copyOf(nodes);
        }
        Asked asked = Asked.of(name);
        List<RevisionNode> against = new ArrayList<>();
        if (asked.branch() != null) {
            against.add(named(asked.branch(), null));
        }
        for (String id : ids(asked)) {
            against.add(named(id, null));
        }
        return against.isEmpty()
                ? List.copyOf(nodes)
                : nodes.stream()
                        .filter(node -> Lineage.shares(node, against, dependencies))
                        .toList();
    }

    /** The revision where a branch begins, or any revision that stands for its line. */
    RevisionNode branch(String name) {
        RevisionNode labelled = names.get(name);
        if (labelled != null) {
            return labelled;
        }
        List<String> found = beginningWith(name, null);
        if (found.size() != 1) {
            throw GraphErrors.noBranch(name);
        }
        return node(found.get(0));
    }

    private RevisionNode named(String name, @Nullable String branch) {
        RevisionNode start = branch == null ? null : branch(branch);
        RevisionNode found = names.get(name);
        if (found == null) {
            List<String> candidates = beginningWith(name, start);
            if (candidates.isEmpty()) {
                throw GraphErrors.shortOrUnknown(name);
            }
            if (candidates.size() > 1) {
                throw GraphErrors.ambiguous(name, candidates);
            }
            found = node(candidates.get(0));
        }
        if (start != null && branch != null && !Lineage.shares(found, List.of(start), false)) {
            throw GraphErrors.notOfBranch(name, branch);
        }
        return found;
    }

    private List<String> beginningWith(String part, @Nullable RevisionNode branch) {
        return names.keySet().stream()
                .filter(name -> name.length() >= SHORTEST_PART && name.startsWith(part))
                .filter(name -> branch == null || Lineage.shares(node(name), List.of(branch), false))
                .toList();
    }

    private RevisionNode node(String name) {
        RevisionNode node = names.get(name);
        if (node == null) {
            throw GraphErrors.shortOrUnknown(name);
        }
        return node;
    }
}
