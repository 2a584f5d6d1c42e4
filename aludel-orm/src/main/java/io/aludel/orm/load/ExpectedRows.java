package io.aludel.orm.load;

/**
 * How many rows a query may have, so that room is made ahead: the lesser number of its last two runs, since values of parameters make
 * runs differ. A guess; safe for use by many threads, which may overwrite each other's.
 */
final class ExpectedRows {
    private static final int MOST = 100_000;

    private volatile int last;
    private volatile int rows;

    /** The guess; 0 at first. */
    int rows() {
        return rows;
    }

    /** A run had so many. */
    void had(int found) {
        rows = Math.min(MOST, Math.min(last, found));
        last = found;
    }
}
