package io.aludel.spring.boot;

import static java.util.Objects.requireNonNull;

import io.aludel.migrate.Migrations;
import io.aludel.migrate.graph.RevisionGraph;
import io.aludel.migrate.graph.RevisionNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** Says where the database's migrations are: {@code /actuator/migrations}. Safe for use by many threads. */
@Endpoint(id = "migrations")
public final class MigrationsEndpoint {
    private final Migrations migrations;

    /** Of the application's migrations. */
    public MigrationsEndpoint(Migrations migrations) {
        this.migrations = requireNonNull(migrations, "migrations");
    }

    /**
     * Where the migrations are.
     *
     * @param current the revisions that the database is at
     * @param heads the last revisions
     * @param pending those that are not applied yet, in the order in which they will be
     * @param history all revisions, the last one first
     */
    public record Report(
            List<String> current, List<String> heads, List<String> pending, List<RevisionReport> history) {}

    /**
     * One revision.
     *
     * @param id its id
     * @param message what it does
     * @param down the revisions below it
     * @param applied whether the database has it
     */
    public record RevisionReport(String id, String message, List<String> down, boolean applied) {}

    /** Where the migrations are now; asks the database. */
    @ReadOperation
    public Report migrations() {
        RevisionGraph graph = migrations.graph();
        List<String> current = migrations.current();
        Set<String> applied = applied(graph, current);
        List<RevisionReport> history = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        for (RevisionNode node : graph.history()) {
            history.add(new RevisionReport(
                    node.id(), node.spec().message(), ids(node.down()), applied.contains(node.id())));
            if (!applied.contains(node.id())) {
                pending.add(0, node.id());
            }
        }
        return new Report(current, ids(graph.heads()), pending, history);
    }

    /** What lies below the revisions that the database is at, and these. */
    private static Set<String> applied(RevisionGraph graph, List<String> current) {
        Set<String> applied = new HashSet<>();
        Set<RevisionNode> next = new LinkedHashSet<>();
        current.forEach(id -> graph.find(id).ifPresent(next::add));
        while (!next.isEmpty()) {
            RevisionNode node = next.iterator().next();
            next.remove(node);
            if (applied.add(node.id())) {
                next.addAll(node.down());
                next.addAll(node.dependencies());
            }
        }
        return applied;
    }

    private static List<String> ids(List<RevisionNode> nodes) {
        return nodes.stream().map(RevisionNode::id).toList();
    }
}
