package io.aludel.examples.chinook.copy;

import java.io.PrintStream;
import java.util.Locale;

/** One line of text that shows how far a table has come; on a terminal it grows, elsewhere it is printed when it is full. */
final class ProgressBar {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final String name;
    private final long total;
    private long done;

    ProgressBar(PrintStream out, boolean terminal, String name, long total) {
        this.out = out;
        this.terminal = terminal;
        this.name = name;
        this.total = total;
    }

    void advance(long steps) {
        done += steps;
        if (terminal) {
            out.print('\r' + line());
            out.flush();
        }
    }

    void finish() {
        out.println(terminal ? '\r' + line() : line());
    }

    private String line() {
        int filled = total == 0 ? WIDTH : (int) (WIDTH * done / total);
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        return String.format(Locale.ROOT, "  %-15s %s %,6d rows", name, bar, done);
    }
}
