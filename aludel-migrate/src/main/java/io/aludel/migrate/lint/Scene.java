package io.aludel.migrate.lint;

import io.aludel.compile.ddl.ServerVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What surrounds a step: what the revision did before, and what it does altogether. Immutable.
 *
 * @param version the oldest version of the database that is thought of
 * @param steps all steps of the revision
 * @param index the step that is looked at
 * @param fresh tables that are known to be new besides those of the revision
 */
public record Scene(ServerVersion version, List<Step> steps, int index, Set<TableName> fresh) {
    public Scene {
        steps = List.copyOf(steps);
        fresh = Set.copyOf(fresh);
    }

    /** The step that is looked at. */
    public Step step() {
        return steps.get(index);
    }

    /** Whether the step is within a transaction. */
    public boolean inTransaction() {
        return step().inTransaction();
    }

    /** The changes before this one. */
    public Stream<Change> before() {
        return steps.subList(0, index).stream().map(Step::change);
    }

    /** The changes before this one that are not committed yet. */
    public Stream<Change> beforeInTransaction() {
        return inTransaction()
                ? steps.subList(0, index).stream()
                        .filter(step -> step.transaction() == step().transaction())
                        .map(Step::change)
                : Stream.empty();
    }

    /** Whether the revision has such a change anywhere. */
    public <C extends Change> boolean anywhere(Class<C> type, Predicate<? super C> what) {
        return steps.stream()
                .map(Step::change)
                .filter(type::isInstance)
                .map(type::cast)
                .anyMatch(what);
    }

    /** Whether the revision had such a change before. */
    public <C extends Change> boolean earlier(Class<C> type, Predicate<? super C> what) {
        return before().filter(type::isInstance).map(type::cast).anyMatch(what);
    }

    /** Whether the revision itself created the table, under this name or an earlier one. */
    public boolean isNew(TableName table) {
        Set<TableName> created = new HashSet<>(fresh);
        before().forEach(change -> {
            if (change instanceof Change.CreateTable create && !create.ifNotExists()) {
                created.add(create.table());
            } else if (change instanceof Change.RenameTable rename) {
                boolean was = created.remove(rename.table());
                if (was) {
                    created.add(new TableName(rename.table().schema(), rename.newName()));
                }
            } else if (change instanceof Change.DropTable drop) {
                created.remove(drop.table());
            }
        });
        return created.contains(table);
    }
}
