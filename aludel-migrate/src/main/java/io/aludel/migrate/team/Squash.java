package io.aludel.migrate.team;

import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.op.DowngradeOps;
import io.aludel.migrate.op.ExecuteDefinition;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.ExecuteStatement;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import io.aludel.schema.NamingConvention;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One revision in place of several that follow each other. Immutable.
 *
 * @param script what it does: all that they do, one after the other
 * @param replaces the revisions that it stands for, oldest first
 * @param irreversible the revisions among them that cannot be taken back, for which it has no downgrade
 */
public record Squash(MigrationScript script, List<String> replaces, List<String> irreversible) {
    public Squash {
        replaces = List.copyOf(replaces);
        irreversible = List.copyOf(irreversible);
    }

    /**
     * Puts revisions together.
     *
     * @param from the first of them
     * @param to the last of them
     * @param id the identifier of the new one
     * @throws MigrationException when they are no line, or one of them does what cannot be known without a database
     */
    public static Squash of(Revisions revisions, String from, String to, String id, String message, Dialect dialect) {
        List<RevisionNode> line = new ArrayList<>(revisions.graph().history(from, to));
        Collections.reverse(line);
        checkLine(line);
        List<MigrationOp> up = new ArrayList<>();
        List<MigrationOp> back = new ArrayList<>();
        List<String> irreversible = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        Set<String> needs = new LinkedHashSet<>();
        List<String> ids = line.stream().map(RevisionNode::id).toList();
        for (RevisionNode node : line) {
            RevisionScript script = revisions.script(node);
            up.addAll(known(node, Recorded.upgrade(script, dialect, NamingConvention.DEFAULT), dialect));
            Recorded down = Recorded.downgrade(script, dialect, NamingConvention.DEFAULT);
            if (down.failure() == null) {
                back.addAll(0, told(node, down, dialect));
            } else {
                irreversible.add(node.id());
            }
            labels.addAll(node.spec().labels());
            needs.addAll(node.spec().dependsOn());
        }
        needs.removeAll(ids);
        MigrationScript script = MigrationScript.of(
                        id, message, line.get(0).spec().down())
                .labels(List.copyOf(labels))
                .dependsOn(List.copyOf(needs))
                .upgrade(new UpgradeOps(up))
                .downgrade(irreversible.isEmpty() ? new DowngradeOps(back) : DowngradeOps.NONE);
        return new Squash(script, ids, irreversible);
    }

    private static void checkLine(List<RevisionNode> line) {
        if (line.size() < 2) {
            throw refused("there is nothing to squash: " + line + ".");
        }
        for (int index = 0; index < line.size(); index++) {
            RevisionNode node = line.get(index);
            boolean straightDown = index == 0 || node.down().equals(List.of(line.get(index - 1)));
            boolean straightUp = index == line.size() - 1 || node.next().size() == 1;
            if (!straightDown || !straightUp) {
                throw refused("the revisions from " + line.get(0).id() + " to "
                        + line.get(line.size() - 1).id() + " are no line: at " + node.id()
                        + " branches meet or part.\n  Squash the parts of it that are lines.");
            }
        }
    }

    private static List<MigrationOp> known(RevisionNode node, Recorded recorded, Dialect dialect) {
        if (recorded.failure() != null) {
            throw refused("revision " + node.id() + " does what cannot be known without a database: "
                    + recorded.failure() + "\n  Squash up to it, and from behind it.");
        }
        return told(node, recorded, dialect);
    }

    private static List<MigrationOp> told(RevisionNode node, Recorded recorded, Dialect dialect) {
        if (recorded.told()) {
            throw refused(
                    "revision " + node.id() + " does what depends on what it is told (op.arguments()), and a squash"
                            + " would keep one of its ways only.\n  Squash up to it, and from behind it.");
        }
        return written(recorded.ops(), dialect);
    }

    /** Statements that no source could repeat become SQL of the dialect. */
    private static List<MigrationOp> written(List<MigrationOp> ops, Dialect dialect) {
        List<MigrationOp> written = new ArrayList<>();
        for (MigrationOp op : ops) {
            if (op instanceof ExecuteStatement statement) {
                written.add(ExecuteSql.of(dialect.literal(statement.statement())));
            } else if (op instanceof ExecuteDefinition definition) {
                written.add(ExecuteSql.of(dialect.compile(definition.definition())));
            } else {
                written.add(op);
            }
        }
        return written;
    }

    private static MigrationException refused(String why) {
        return new MigrationException(ErrorCode.INVALID_RANGE, why);
    }
}
