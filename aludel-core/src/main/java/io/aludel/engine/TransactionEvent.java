package io.aludel.engine;

import org.jspecify.annotations.Nullable;

/**
 * A step of a transaction. Immutable.
 *
 * @param kind what happens
 * @param savepoint the savepoint, or null for the whole transaction
 */
public record TransactionEvent(Kind kind, @Nullable String savepoint) {
    /** The steps. */
    public enum Kind {
        BEGIN("BEGIN"),
        COMMIT("COMMIT"),
        ROLLBACK("ROLLBACK"),
        SAVEPOINT("SAVEPOINT"),
        RELEASE("RELEASE SAVEPOINT"),
        ROLLBACK_TO("ROLLBACK TO SAVEPOINT");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    /** The words of SQL, such as {@code SAVEPOINT sp_1}; the driver may send others to the same effect. */
    public String sql() {
        return savepoint == null ? kind.sql : kind.sql + " " + savepoint;
    }
}
