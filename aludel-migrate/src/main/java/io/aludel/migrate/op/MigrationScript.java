package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is about to be written. Immutable; each method gives a changed copy.
 *
 * @param id the id
 * @param message what it is for, or null
 * @param down the revisions that it follows
 * @param labels the labels of the branch that begins with it
 * @param dependsOn revisions of other branches that have to be there before
 * @param upgrade what its upgrade does
 * @param downgrade what its downgrade does
 * @param transactional whether it runs within a transaction where the database's definitions allow one
 * @param imports names that the source needs besides those that its steps bring
 */
public record MigrationScript(
        String id,
        @Nullable String message,
        List<String> down,
        List<String> labels,
        List<String> dependsOn,
        UpgradeOps upgrade,
        DowngradeOps downgrade,
        boolean transactional,
        Set<String> imports) {
    public MigrationScript {
        requireNonNull(id, "id");
        down = List.copyOf(down);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        imports = Set.copyOf(imports);
    }

    /** A revision that does nothing yet. */
    public static MigrationScript of(String id, @Nullable String message, List<String> down) {
        return new MigrationScript(
                id, message, down, List.of(), List.of(), UpgradeOps.NONE, DowngradeOps.NONE, true, Set.of());
    }

    /** The same with labels. */
    public MigrationScript labels(List<String> changed) {
        return new MigrationScript(id, message, down, changed, dependsOn, upgrade, downgrade, transactional, imports);
    }

    /** The same with other revisions before it. */
    public MigrationScript down(List<String> changed) {
        return new MigrationScript(id, message, changed, labels, dependsOn, upgrade, downgrade, transactional, imports);
    }

    /** The same with dependencies. */
    public MigrationScript dependsOn(List<String> changed) {
        return new MigrationScript(id, message, down, labels, changed, upgrade, downgrade, transactional, imports);
    }

    /** The same with another upgrade. */
    public MigrationScript upgrade(UpgradeOps changed) {
        return new MigrationScript(id, message, down, labels, dependsOn, changed, downgrade, transactional, imports);
    }

    /** The same with another downgrade. */
    public MigrationScript downgrade(DowngradeOps changed) {
        return new MigrationScript(id, message, down, labels, dependsOn, upgrade, changed, transactional, imports);
    }

    /** The same with or without a transaction. */
    public MigrationScript transactional(boolean changed) {
        return new MigrationScript(id, message, down, labels, dependsOn, upgrade, downgrade, changed, imports);
    }

    /** The same with one more name that its source needs. */
    public MigrationScript withImport(String name) {
        Set<String> more = new LinkedHashSet<>(imports);
        more.add(name);
        return new MigrationScript(id, message, down, labels, dependsOn, upgrade, downgrade, transactional, more);
    }

    /** Whether neither upgrade nor downgrade does anything. */
    public boolean isEmpty() {
        return upgrade.isEmpty() && downgrade.isEmpty();
    }
}
