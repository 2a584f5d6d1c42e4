package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.migrate.ddl.ForwardingTarget;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.sql.Executable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the statements of a revision for a target that sends none, and keeps in mind whether somebody wanted to ask the database. One use,
 * one thread.
 */
final class RehearsalTarget extends ForwardingTarget {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalTarget.class);

    private @Nullable String step;
    private boolean within;
    private boolean asked;
    private boolean unknown;

    /** @param target takes the statements */
    RehearsalTarget(OperationTarget target) {
        super(target);
    }

    /** The step that was begun last; null before the first. */
    @Nullable
    String step() {
        return step;
    }

    /** Whether what happened last may be otherwise with a database that answers. */
    boolean isUnknown() {
        return unknown || asked;
    }

    /** What comes of a step that asks the database shows when it runs; the revision goes on behind it. */
    @Override
    public void step(MigrationOp op, Runnable statements) {
        boolean before = within;
        if (!before) {
            asked = false;
        }
        step = op.describe();
        within = true;
        try {
            super.step(op, statements);
        } catch (AludelException e) {
            if (before || !asked) {
                throw e;
            }
            LOG.debug("What \"{}\" does shows when it runs", op.describe(), e);
        } finally {
            within = before;
        }
    }

    /** There is none; whoever asks between steps may do something else for the answer, now and from then on. */
    @Override
    public Optional<Connection> connection() {
        if (within) {
            asked = true;
        } else {
            unknown = true;
        }
        return Optional.empty();
    }

    /** Compiled, and not written: values may be many. */
    @Override
    public void execute(Executable statement) {
        dialect().compile(statement);
        super.execute(statement);
    }
}
