package io.aludel.dialect.sqlite;

import io.aludel.compile.ddl.ServerVersion;
import io.aludel.dialect.Likeness;

/** What SQLite takes for the same. Stateless. */
final class SqliteLikeness extends Likeness {
    static final SqliteLikeness INSTANCE = new SqliteLikeness();

    @Override
    public boolean keepsComments() {
        return false;
    }

    @Override
    public boolean changesComputations(ServerVersion version) {
        return true;
    }

    /** Only INTEGER numbers rows, and that is what is written for all whole numbers. */
    @Override
    public boolean numbersOneTypeOnly() {
        return true;
    }
}
