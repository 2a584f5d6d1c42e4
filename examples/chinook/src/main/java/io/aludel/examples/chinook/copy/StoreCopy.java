package io.aludel.examples.chinook.copy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.io.PrintStream;

/** Makes the store's tables in another database and fills them. What an earlier run left there is dropped. */
public final class StoreCopy {
    private final ChinookSource source;
    private final Engine target;
    private final PrintStream out;
    private final boolean terminal;

    /**
     * @param source where the rows come from
     * @param target where they go
     * @param out where progress is shown
     * @param terminal whether a line there can be written over
     */
    public StoreCopy(ChinookSource source, Engine target, PrintStream out, boolean terminal) {
        this.source = source;
        this.target = target;
        this.out = out;
        this.terminal = terminal;
    }

    /** Creates the tables and copies all rows into them, in one transaction. */
    public void run(MetaData tables) {
        tables.dropAll(target);
        tables.createAll(target);
        try (Connection from = source.engine().connect();
                Connection to = target.begin()) {
            TableCopy copy = new TableCopy(from, to);
            for (Table table : source.tables().sortedTables()) {
                String name = TargetNames.table(table);
                ProgressBar progress = new ProgressBar(out, terminal, name, copy.rows(table));
                copy.copy(table, tables.table(name), progress::advance);
                progress.finish();
            }
            // The copied rows brought their numbers along.
            tables.tables().forEach(to::advanceNumbering);
        }
    }
}
