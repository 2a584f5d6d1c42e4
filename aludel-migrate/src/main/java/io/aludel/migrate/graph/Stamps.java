package io.aludel.migrate.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Works out which rows of the version table say that a database is at some revisions. */
final class Stamps {
    private final Identifiers identifiers;

    Stamps(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    List<RevisionStep> to(List<String> targets, List<String> current) {
        List<RevisionNode> heads = identifiers.all(current);
        Set<RevisionNode> concerned = new LinkedHashSet<>();
        targets.forEach(target -> concerned.addAll(identifiers.ofBranch(heads, target, true)));
        List<String> replaced = concerned.stream().map(RevisionNode::id).toList();
        List<RevisionNode> destinations = identifiers.all(targets);
        List<RevisionStep> steps = new ArrayList<>();
        if (destinations.isEmpty()) {
            replaced.forEach(head -> steps.add(new StampMove(List.of(head), List.of(), false)));
        }
        for (RevisionNode destination : destinations) {
            List<RevisionNode> one = List.of(destination);
            List<String> to = List.of(destination.id());
            if (concerned.contains(destination)) {
                continue;
            }
            if (!Collections.disjoint(Lineage.descendants(one), concerned)) {
                steps.add(new StampMove(replaced, to, false));
            } else if (!Collections.disjoint(Lineage.ancestors(one), concerned)) {
                steps.add(new StampMove(replaced, to, true));
            } else {
                steps.add(new StampMove(List.of(), to, true));
            }
        }
        return steps;
    }
}
