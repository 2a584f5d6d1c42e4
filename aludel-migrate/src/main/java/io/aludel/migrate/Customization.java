package io.aludel.migrate;

import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.run.RunOptions;

/**
 * What a project wants otherwise when its migrations are run by the program or a build: in Java, where the settings have no words for it.
 * The setting {@code customization} names a class with a constructor without parameters.
 *
 * <pre>{@code
 * public final class Migrating implements Customization {
 *     @Override
 *     public CompareOptions compare(CompareOptions options) {
 *         return options.names(name -> !name.startsWith("legacy_"));
 *     }
 *
 *     @Override
 *     public RevisionFiles files(RevisionFiles files) {
 *         return files.directive(Rewriter.NONE.on(DropTable.class, drop -> List.of()));
 *     }
 * }
 * }</pre>
 */
public interface Customization {
    /** Nothing is otherwise. */
    Customization NONE = new Customization() {};

    /** How model and database are compared: filters, comparators, renames. */
    default CompareOptions compare(CompareOptions options) {
        return options;
    }

    /** How revisions are run. */
    default RunOptions run(RunOptions options) {
        return options;
    }

    /** How new revisions are written. */
    default RevisionFiles files(RevisionFiles files) {
        return files;
    }
}
