package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Does a step in the form that keeps nobody waiting: in several statements, each kept at once, where the database has such a form and the
 * table has more than a few rows; otherwise as it is.
 *
 * @param step what is done
 * @param patience how long each statement waits for locks, and how often it is tried
 */
public record Safely(TableOp step, Patience patience) implements TableOp {
    /** Up to so many rows a step takes a moment in any form, so that it stays in the transaction. */
    public static final int FEW = 1000;

    /**
     * How long a statement waits for locks while others wait behind it, and how often it is tried.
     *
     * @param lockTimeout the longest wait
     * @param attempts how often, with a pause in between that doubles
     */
    public record Patience(Duration lockTimeout, int attempts) {
        /** Two seconds, ten times. */
        public static final Patience DEFAULT = new Patience(Duration.ofSeconds(2), 10);

        public Patience {
            requireNonNull(lockTimeout, "lockTimeout");
            if (attempts < 1) {
                throw new IllegalArgumentException("at least one attempt is needed, not " + attempts);
            }
        }
    }

    public Safely {
        requireNonNull(step, "step");
        requireNonNull(patience, "patience");
    }

    /** The step in its safe form; itself when there is none. */
    public static MigrationOp of(MigrationOp step, Patience patience) {
        return step instanceof TableOp table && isKnown(table) ? new Safely(table, patience) : step;
    }

    private static boolean isKnown(TableOp step) {
        return step instanceof CreateIndex
                || step instanceof DropIndex
                || step instanceof AddConstraint
                || step instanceof AddColumn
                || step instanceof AlterColumn alter
                        && Boolean.FALSE.equals(alter.change().nullable());
    }

    @Override
    public String table() {
        return step.table();
    }

    @Override
    public @Nullable String schema() {
        return step.schema();
    }

    @Override
    public MigrationOp reverse() {
        return of(step.reverse(), patience);
    }

    @Override
    public String describe() {
        return step.describe() + ", keeping nobody waiting";
    }
}
