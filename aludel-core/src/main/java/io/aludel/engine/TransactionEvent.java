package io.aludel.engine;

import org.jspecify.annotations.Nullable;

/**
 * A step of a transaction. Immutable.
 *
 * @param kind what happens
 * @param savepoint the name of the savepoint or of the two-phase transaction; null for a plain transaction
 * @param connection where it happens; after {@link Kind#BEGIN} statements may be executed on it
 */
public record TransactionEvent(Kind kind, @Nullable String savepoint, Connection connection) {
    /** The steps. */
    public enum Kind {
        BEGIN("BEGIN"),
        COMMIT("COMMIT"),
        ROLLBACK("ROLLBACK"),
        SAVEPOINT("SAVEPOINT"),
        RELEASE("RELEASE SAVEPOINT"),
        ROLLBACK_TO("ROLLBACK TO SAVEPOINT"),
        BEGIN_TWO_PHASE("BEGIN TWOPHASE"),
        PREPARE("PREPARE TRANSACTION"),
        COMMIT_PREPARED("COMMIT PREPARED"),
        ROLLBACK_PREPARED("ROLLBACK PREPARED");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    /** The words of SQL, such as {@code SAVEPOINT sp_1}; the driver may send others to the same effect. */
    public String sql() {
        return savepoint == null ? kind.sql : kind.sql + " " + savepoint;
    }

    /** The words of SQL. */
    @Override
    public String toString() {
        return "TransactionEvent[" + sql() + "]";
    }
}
