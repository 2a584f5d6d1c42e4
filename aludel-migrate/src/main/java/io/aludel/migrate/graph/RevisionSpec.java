package io.aludel.migrate.graph;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a revision says of itself. Immutable.
 *
 * @param id the identifier; has none of {@code @}, {@code +}, {@code -} and {@code :}
 * @param down the revisions that it follows: none for a base, several for a merge
 * @param labels names of the branch that begins here
 * @param dependsOn revisions, or labels of branches, that have to be applied before, though they are on another branch
 * @param message what it does, in one line; may be empty
 * @param replaces the revisions that it stands for, since it was squashed from them; none usually
 */
public record RevisionSpec(
        String id,
        List<String> down,
        List<String> labels,
        List<String> dependsOn,
        String message,
        List<String> replaces) {
    private static final String RESERVED = "@+-:";

    public RevisionSpec {
        requireNonNull(message, "message");
        down = List.copyOf(down);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        replaces = List.copyOf(replaces);
        check(id);
        labels.forEach(RevisionSpec::check);
        if (down.contains(id)) {
            throw GraphErrors.cycle("Self-loop is detected in revisions", List.of(id));
        }
        if (dependsOn.contains(id)) {
            throw GraphErrors.cycle("Dependency self-loop is detected in revisions", List.of(id));
        }
    }

    /** A revision that replaces no others. */
    public RevisionSpec(String id, List<String> down, List<String> labels, List<String> dependsOn, String message) {
        this(id, down, labels, dependsOn, message, List.of());
    }

    /** A revision after others, without labels and dependencies. */
    public static RevisionSpec of(String id, String... down) {
        return new RevisionSpec(id, List.of(down), List.of(), List.of(), "");
    }

    /** The same, under names of a branch. */
    public RevisionSpec labelled(String... changed) {
        return new RevisionSpec(id, down, List.of(changed), dependsOn, message, replaces);
    }

    /** The same, depending on others. */
    public RevisionSpec dependingOn(String... changed) {
        return new RevisionSpec(id, down, labels, List.of(changed), message, replaces);
    }

    /** The same, standing for others. */
    public RevisionSpec replacing(List<String> changed) {
        return new RevisionSpec(id, down, labels, dependsOn, message, changed);
    }

    /** The same with other names for what it follows and depends on. */
    public RevisionSpec renaming(UnaryOperator<String> name) {
        return new RevisionSpec(
                id,
                down.stream().map(name).distinct().toList(),
                labels,
                dependsOn.stream().map(name).distinct().toList(),
                message,
                replaces);
    }

    private static void check(String name) {
        if (name.isEmpty() || name.chars().anyMatch(letter -> RESERVED.indexOf(letter) >= 0)) {
            throw new MigrationException(
                    ErrorCode.INVALID_REVISION,
                    "'" + name
                            + "' is no identifier of a revision and no label: they are not empty, and the characters "
                            + RESERVED + " are not allowed in them.");
        }
    }
}
