package io.aludel.engine;

import io.aludel.compile.Compiled;
import io.aludel.schema.Column;
import io.aludel.sql.ExecutionOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a {@link Connection} executes statements that are compiled already; for the layers above Core, which bind values by
 * place and read rows column by column. One thread at a time.
 *
 * <p>Values stand in the order of the statement's binds, as {@code Shape.values} gives them. Each way takes a {@link Plan}, which is worth
 * keeping, or a {@link Compiled} that is executed once.
 */
abstract sealed class PlanMethods extends StatementMethods permits Connection {
    abstract EngineParts parts();

    abstract StatementRunner runner();

    abstract ConnectionWatch watch();

    /** The options of the connection. */
    public abstract ExecutionOptions options();

    /** A plan that was made elsewhere is warned of when it is used first, or refused by {@link ExecutionOptions#STRICT}. */
    private Plan examined(Plan plan) {
        if (!plan.compiled().warnings().isEmpty()) {
            if (options().get(ExecutionOptions.STRICT, false)) {
                throw Failures.suspicious(plan);
            }
            if (plan.warnsNow()) {
                watch().warnings(plan);
            }
        }
        return plan;
    }

    /** A compiled statement with the codecs of this database. */
    public Plan plan(Compiled compiled) {
        return Plan.of(compiled, parts().dialect());
    }

    /**
     * Executes a statement that yields rows.
     *
     * @return the rows, which the caller closes
     */
    public Cursor open(Plan plan, @Nullable Object[] values) {
        return runner().open(examined(plan), values, 0);
    }

    /** {@link #open(Plan, Object[])} with rows fetched in portions. */
    public Cursor open(Plan plan, @Nullable Object[] values, int fetchSize) {
        return runner().open(examined(plan), values, fetchSize);
    }

    /**
     * {@link #open(Plan, Object[], int)} for a reason that listeners are told.
     *
     * @param cause the attribute that is loaded, or null for a statement that was asked for
     */
    public Cursor open(Plan plan, @Nullable Object[] values, int fetchSize, @Nullable StatementCause cause) {
        watch().cause(cause);
        try {
            return runner().open(examined(plan), values, fetchSize);
        } finally {
            watch().cause(null);
        }
    }

    /** {@link #open(Plan, Object[])} for a statement that is executed once. */
    public Cursor open(Compiled compiled, @Nullable Object[] values) {
        return runner().open(examined(plan(compiled)), values, 0);
    }

    /** Executes a statement that changes rows and says how many. */
    public long update(Plan plan, @Nullable Object[] values) {
        return runner().update(examined(plan), values);
    }

    /** {@link #update(Plan, Object[])} for a statement that is executed once. */
    public long update(Compiled compiled, @Nullable Object[] values) {
        return runner().update(examined(plan(compiled)), values);
    }

    /** Executes a statement for many sets of values in one batch, and says how many rows each changed; -2 where the driver does not. */
    public long[] batch(Plan plan, List<@Nullable Object[]> rows) {
        return runner().batch(plan, rows);
    }

    /** {@link #batch(Plan, List)} for a statement that is executed once. */
    public long[] batch(Compiled compiled, List<@Nullable Object[]> rows) {
        return runner().batch(plan(compiled), rows);
    }

    /**
     * Inserts rows and gives the keys that the database chose, in the order of the rows.
     *
     * <p>A plan with RETURNING is executed row by row; one without goes as a batch whose keys the driver collects, where it can.
     * Multi-row {@code INSERT … RETURNING} is quicker and goes through {@link #open(Plan, Object[])}.
     *
     * @param plan an INSERT of one row
     * @param keys the columns that the database fills, in the order of RETURNING if the plan has it
     */
    public List<@Nullable Object[]> insertReturningKeys(
            Plan plan, List<@Nullable Object[]> rows, List<? extends Column<?>> keys) {
        return executor().insert(plan, rows, keys);
    }

    /** {@link #insertReturningKeys(Plan, List, List)} for a statement that is executed once. */
    public List<@Nullable Object[]> insertReturningKeys(
            Compiled compiled, List<@Nullable Object[]> rows, List<? extends Column<?>> keys) {
        return executor().insert(plan(compiled), rows, keys);
    }
}
