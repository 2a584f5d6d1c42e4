package io.aludel.dialect.sqlite;

import io.aludel.compile.ddl.ServerVersion;
import io.aludel.dialect.Likeness;
import java.util.List;
import java.util.Set;

/** What SQLite takes for the same. Stateless. */
final class SqliteLikeness extends Likeness {
    static final SqliteLikeness INSTANCE = new SqliteLikeness();

    private static final List<Set<String>> SYNONYMS = List.of(Set.of("datetime", "timestamp"), Set.of("text", "clob"));

    /** Names of types are only names here: points in time are written under two, and CLOB is read as TEXT. */
    @Override
    public boolean sameTypes(String one, String other) {
        return super.sameTypes(one, other) || areIn(SYNONYMS, one, other);
    }

    @Override
    public boolean keepsRestrict() {
        return true;
    }

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

    @Override
    public boolean renamesIndexes() {
        return false;
    }

    @Override
    public boolean renamesConstraints() {
        return false;
    }
}
