package io.aludel.migrate.team;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.schema.NamingConvention;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a revision does in one direction, found out without a database. Immutable.
 *
 * @param ops what it does, in order
 * @param failure why there may be more: it asks the database, for instance; null when this is all
 * @param told whether it asks for its arguments, so that it may do something else with others
 */
record Recorded(List<MigrationOp> ops, @Nullable String failure, boolean told) {
    static Recorded upgrade(RevisionScript script, Dialect dialect, NamingConvention naming) {
        return of(script.upgrade(), dialect, naming);
    }

    static Recorded downgrade(RevisionScript script, Dialect dialect, NamingConvention naming) {
        return of(script.downgrade(), dialect, naming);
    }

    private static Recorded of(Consumer<OperationTarget> work, Dialect dialect, NamingConvention naming) {
        OperationRecorder target = new OperationRecorder(dialect, naming);
        try {
            work.accept(target);
        } catch (RuntimeException e) {
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            target.failed(message.lines().findFirst().orElse(message));
        }
        return new Recorded(target.ops(), target.failure(), target.isTold());
    }
}
