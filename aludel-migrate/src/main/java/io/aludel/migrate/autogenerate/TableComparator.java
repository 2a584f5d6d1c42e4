package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.MigrationOp;
import java.util.function.Consumer;

/** Compares one thing of two tables. Applications add their own by {@link CompareOptions#comparators}. */
@FunctionalInterface
public interface TableComparator {
    /**
     * Tells what makes the found table like the wanted one.
     *
     * @param pair the tables
     * @param receiver takes the operations, in the order in which they are to be done
     */
    void compare(TablePair pair, Consumer<MigrationOp> receiver);

    /** What is done first of all, before any column changes; nothing usually. */
    default void prepare(TablePair pair, Consumer<MigrationOp> receiver) {}

    /** What is done last of all, after everything else of the table; nothing usually. */
    default void finish(TablePair pair, Consumer<MigrationOp> receiver) {}
}
