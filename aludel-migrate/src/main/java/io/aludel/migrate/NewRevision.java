package io.aludel.migrate;

import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.op.DowngradeOps;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is to be written. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * Path file = NewRevision.of("add biographies")
 *         .upgrade(migrations.pendingAtHeads(List.of(metadata)))
 *         .writeJava(migrations.graph(), engine.dialect(), Path.of("src/main/java"), "com.acme.revisions");
 * }</pre>
 */
public final class NewRevision {
    private static final int ID_LENGTH = 12;

    private final String message;
    private final @Nullable String id;
    private final @Nullable String head;
    private final boolean splicing;
    private final List<String> joined;
    private final List<String> labels;
    private final List<String> dependsOn;
    private final UpgradeOps upgrade;

    private NewRevision(
            String message,
            @Nullable String id,
            @Nullable String head,
            boolean splicing,
            List<String> joined,
            List<String> labels,
            List<String> dependsOn,
            UpgradeOps upgrade) {
        this.message = message;
        this.id = id;
        this.head = head;
        this.splicing = splicing;
        this.joined = List.copyOf(joined);
        this.labels = List.copyOf(labels);
        this.dependsOn = List.copyOf(dependsOn);
        this.upgrade = upgrade;
    }

    /** One that does nothing yet, after the head. */
    public static NewRevision of(String message) {
        return new NewRevision(message, null, null, false, List.of(), List.of(), List.of(), UpgradeOps.NONE);
    }

    /** The same with an id of its own; null for one that is made. */
    public NewRevision id(@Nullable String changed) {
        return new NewRevision(message, changed, head, splicing, joined, labels, dependsOn, upgrade);
    }

    /** The same after a revision; null for the head. */
    public NewRevision head(@Nullable String changed) {
        return new NewRevision(message, id, changed, splicing, joined, labels, dependsOn, upgrade);
    }

    /** The same, which may follow a revision that is no head, and so begin a branch. */
    public NewRevision splicing(boolean changed) {
        return new NewRevision(message, id, head, changed, joined, labels, dependsOn, upgrade);
    }

    /** The same after several revisions. */
    public NewRevision joining(List<String> changed) {
        return new NewRevision(message, id, head, splicing, changed, labels, dependsOn, upgrade);
    }

    /** The same under names of the branch that begins with it. */
    public NewRevision labels(List<String> changed) {
        return new NewRevision(message, id, head, splicing, joined, changed, dependsOn, upgrade);
    }

    /** The same, depending on revisions of other branches. */
    public NewRevision dependsOn(List<String> changed) {
        return new NewRevision(message, id, head, splicing, joined, labels, changed, upgrade);
    }

    /** The same, doing this; its downgrade is the reverse. */
    public NewRevision upgrade(UpgradeOps changed) {
        return new NewRevision(message, id, head, splicing, joined, labels, dependsOn, changed);
    }

    /**
     * The whole of it.
     *
     * @throws MigrationException when there are several heads and none was named, or the named one is none
     */
    public MigrationScript script(RevisionGraph graph) {
        String made = id == null ? UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH) : id;
        return MigrationScript.of(
                        made,
                        message,
                        follows(graph).stream().map(RevisionNode::id).toList())
                .labels(labels)
                .dependsOn(dependencies(graph))
                .upgrade(upgrade)
                .downgrade(reversed());
    }

    private DowngradeOps reversed() {
        return upgrade.isEmpty() ? DowngradeOps.NONE : upgrade.reverse();
    }

    /**
     * The revisions that it will follow.
     *
     * @throws MigrationException as {@link #script} does
     */
    public List<RevisionNode> follows(RevisionGraph graph) {
        if (joined.isEmpty() && head == null && graph.heads().size() > 1) {
            throw new MigrationException(
                    ErrorCode.MULTIPLE_HEADS,
                    "Multiple heads are present: " + graph.heads() + "."
                            + "\n  Say which one the revision follows with --head, or merge them.");
        }
        List<RevisionNode> found = joined.isEmpty()
                ? graph.find(head == null ? "head" : head).stream().toList()
                : graph.findAll(joined).stream().distinct().toList();
        if (!joined.isEmpty() && found.size() < 2) {
            throw new MigrationException(
                    ErrorCode.INVALID_REVISION,
                    "There is nothing to merge: " + joined + " means " + found + "."
                            + "\n  A merge joins at least two revisions.");
        }
        for (RevisionNode node : found) {
            if (!node.isHead() && !splicing) {
                throw new MigrationException(
                        ErrorCode.INVALID_REVISION,
                        "Revision " + node.id()
                                + " is not a head revision; please specify --splice to create a new branch"
                                + " from this revision.");
            }
        }
        return found;
    }

    /** Ids, whatever they were named by; but labels stay, since they mean what the branch will be. */
    private List<String> dependencies(RevisionGraph graph) {
        return dependsOn.stream()
                .map(name -> graph.nodes().stream()
                                .anyMatch(node -> node.spec().labels().contains(name))
                        ? name
                        : graph.find(name).map(RevisionNode::id).orElse(name))
                .toList();
    }

    /**
     * Writes a class in the usual way; {@link RevisionFiles} knows others.
     *
     * @param sources the folder of sources
     * @return the file
     */
    public Path writeJava(RevisionGraph graph, Dialect dialect, Path sources, String packageName) {
        return RevisionFiles.java(dialect, sources, packageName)
                .write(script(graph))
                .get(0);
    }

    /** Writes a file of SQL for one dialect in the usual way. */
    public Path writeSql(RevisionGraph graph, Dialect dialect, Path folder) {
        return RevisionFiles.sql(dialect, folder).write(script(graph)).get(0);
    }
}
