package io.aludel.sql.ast;

import java.util.List;

/**
 * What FOR UPDATE and its relatives ask for.
 *
 * @param shared whether others may take the same lock: FOR SHARE
 * @param key the weaker lock that only guards the key: FOR NO KEY UPDATE, or FOR KEY SHARE
 * @param waiting what happens when a row is locked already
 * @param of whose rows are locked; empty for all
 */
public record RowLock(boolean shared, boolean key, Wait waiting, List<From> of) {
    /** FOR UPDATE. */
    public static final RowLock UPDATE = new RowLock(false, false, Wait.WAIT, List.of());

    public RowLock {
        of = List.copyOf(of);
    }

    /** What happens when a row is locked already. */
    public enum Wait {
        WAIT(""),
        NOWAIT(" NOWAIT"),
        SKIP_LOCKED(" SKIP LOCKED");

        private final String sql;

        Wait(String sql) {
            this.sql = sql;
        }

        /** The words of SQL, with a blank before. */
        public String sql() {
            return sql;
        }
    }
}
