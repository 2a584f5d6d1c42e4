package io.aludel.migrate.graph;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.Collection;
import java.util.List;

/** What is said when a graph, an identifier or a range is wrong. */
final class GraphErrors {
    private GraphErrors() {}

    static MigrationException cycle(String what, Collection<String> revisions) {
        return new MigrationException(
                ErrorCode.REVISION_CYCLE,
                what + " (" + String.join(", ", revisions) + ")."
                        + "\n  Usually what one of them comes after was changed by hand.");
    }

    static MigrationException missing(String revision, String referred) {
        return new MigrationException(
                ErrorCode.INVALID_REVISION,
                "Revision " + referred + " referenced from " + revision + " is not present."
                        + "\n  Usually its file was deleted, or was not committed.");
    }

    static MigrationException twice(String revision) {
        return new MigrationException(
                ErrorCode.INVALID_REVISION,
                "Revision " + revision + " is present more than once."
                        + "\n  Usually a file was copied; give the copy an id of its own.");
    }

    static MigrationException labelTwice(String label, String revision, String other) {
        return new MigrationException(
                ErrorCode.INVALID_REVISION,
                "Branch name '" + label + "' in revision " + revision + " already used by revision " + other + ".");
    }

    static MigrationException unknown(String identifier, String detail) {
        return new MigrationException(
                ErrorCode.REVISION_NOT_FOUND,
                "Can't locate revision identified by '" + identifier + "'."
                        + (detail.isEmpty() ? "" : "\n  " + detail));
    }

    static MigrationException shortOrUnknown(String identifier) {
        if (identifier.contains(":")) {
            return unknown(identifier, "A range FROM:TO is for scripts: --sql, or OfflineMigrations.");
        }
        return unknown(identifier, "No revision and no branch begins with it.");
    }

    static MigrationException ambiguous(String identifier, List<String> found) {
        return unknown(
                identifier,
                "Several begin with it: " + String.join(", ", found.subList(0, Math.min(3, found.size())))
                        + (found.size() > 3 ? ", …" : "") + ".");
    }

    static MigrationException notOfBranch(String identifier, String branch) {
        return unknown(identifier, "It is not a member of branch '" + branch + "'.");
    }

    static MigrationException noBranch(String branch) {
        return unknown(branch, "No such branch: '" + branch + "'.");
    }

    static MigrationException severalHeads(List<String> heads, String argument) {
        return new MigrationException(
                ErrorCode.MULTIPLE_HEADS,
                "Multiple head revisions are present for given argument '" + argument + "': "
                        + String.join(", ", heads) + "."
                        + "\n  Usually two branches of development were merged, and each brought a revision."
                        + "\n  Merge them, name one by its id or as 'branch@" + argument
                        + "', or say 'heads' for all of them.");
    }

    static MigrationException noSuchStep(String relative, int steps) {
        return range("Relative revision " + relative + " didn't produce " + Math.abs(steps) + " migrations."
                + "\n  There are fewer that way; 'heads' and 'base' are its ends.");
    }

    static MigrationException range(String message) {
        return new MigrationException(ErrorCode.INVALID_RANGE, message);
    }
}
