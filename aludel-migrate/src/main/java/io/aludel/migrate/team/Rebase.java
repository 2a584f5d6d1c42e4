package io.aludel.migrate.team;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.script.RevisionText;
import io.aludel.migrate.script.Revisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision that nobody has applied yet, on its way to another place: it follows another revision from now on, and takes those that
 * follow it along. Immutable.
 *
 * @param revision the revision
 * @param before what it followed
 * @param after what it follows from now on
 */
public record Rebase(String revision, List<String> before, List<String> after) {
    public Rebase {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /**
     * Plans it.
     *
     * @param name the revision
     * @param onto what it is to follow; null for the only head beside it
     * @param applied where a database is that knows what is published
     * @throws MigrationException when the revision is applied there, or would come after itself, or nobody knows what it is to follow
     */
    public static Rebase of(Revisions revisions, String name, @Nullable String onto, List<String> applied) {
        Revisions.View view = revisions.at(applied);
        RevisionGraph graph = view.graph();
        RevisionNode node =
                graph.find(name).orElseThrow(() -> refused("base is no revision, so it cannot follow another."));
        List<RevisionNode> moved = graph.above(node);
        for (String row : view.heads()) {
            RevisionNode head = graph.find(row).orElseThrow();
            if (graph.below(head).stream().anyMatch(moved::contains)) {
                throw refused("revision " + node.id() + " is published: the database is at " + head.id()
                        + ", and what is applied is never moved."
                        + "\n  Write a merge, or take the revision back first, when the database is yours alone.");
            }
        }
        RevisionNode target =
                onto == null ? otherHead(graph, moved, node) : graph.find(onto).orElse(null);
        if (target != null && graph.below(target).stream().anyMatch(moved::contains)) {
            throw refused("revision " + node.id() + " cannot follow " + target.id()
                    + ", which is itself, follows it or depends on it.");
        }
        return new Rebase(node.id(), node.spec().down(), target == null ? List.of() : List.of(target.id()));
    }

    private static RevisionNode otherHead(RevisionGraph graph, List<RevisionNode> moved, RevisionNode node) {
        List<RevisionNode> others = new ArrayList<>(graph.heads());
        others.removeAll(moved);
        if (others.size() != 1) {
            throw refused((others.isEmpty() ? "there is no other head" : "there are several other heads, " + others)
                    + " that revision " + node.id() + " could follow.\n  Name what it is to follow with --onto.");
        }
        return others.get(0);
    }

    /** Changes the file of the revision, and nothing in it but what it follows. */
    public void write(Path file) {
        try {
            Files.writeString(file, RevisionText.following(Files.readString(file), after, file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be changed", e);
        }
    }

    private static MigrationException refused(String why) {
        return new MigrationException(ErrorCode.REVISION_PUBLISHED, why);
    }
}
