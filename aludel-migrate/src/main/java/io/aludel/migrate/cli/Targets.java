package io.aludel.migrate.cli;

import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.script.Revisions;
import java.util.List;

/** Finds the revisions that somebody names, also as {@code current}: where the database is. */
final class Targets {
    static final String CURRENT = "current";

    private Targets() {}

    /** Whether the database has to be asked. */
    static boolean needsDatabase(String name) {
        return name.contains(CURRENT);
    }

    static List<RevisionNode> find(Revisions revisions, String name, List<String> current) {
        return revisions.graph().findAll(name.equals(CURRENT) ? current : List.of(name));
    }
}
