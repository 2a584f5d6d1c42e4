package io.aludel.examples.chinook.copy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.io.PrintStream;
import java.util.Locale;

/** Compares the number of rows and the sums of all numbers in the target with those in the source. */
public final class FinalCheck {
    private final ChinookSource source;
    private final Engine target;
    private final PrintStream out;

    /**
     * @param source how it should be
     * @param target how it is
     * @param out where the result is shown
     */
    public FinalCheck(ChinookSource source, Engine target, PrintStream out) {
        this.source = source;
        this.target = target;
        this.out = out;
    }

    /** Whether everything is the same. */
    public boolean run(MetaData tables) {
        long rows = 0;
        int sums = 0;
        int different = 0;
        try (Connection from = source.engine().connect();
                Connection to = target.connect()) {
            for (Table table : source.tables().sortedTables()) {
                String name = TargetNames.table(table);
                TableTotals expected = TableTotals.of(from, table);
                TableTotals found = TableTotals.of(to, tables.table(name));
                rows += found.rows();
                sums += found.sums().size();
                if (!found.equals(expected)) {
                    different++;
                    print("  %s has %s, but the source has %s.", name, found, expected);
                }
            }
        }
        if (different > 0) {
            print("  DIFFERENT: %d of %d tables.", different, tables.tables().size());
            return false;
        }
        print(
                "  The same: %,d rows in %d tables, and the sums of %d columns.",
                rows, tables.tables().size(), sums);
        return true;
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
