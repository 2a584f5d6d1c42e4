package io.aludel.engine;

import io.aludel.sql.IsolationLevel;
import java.sql.Connection;
import java.util.Map;

/** The numbers by which drivers know isolation levels. */
final class JdbcIsolation {
    /** H2's own; JDBC has no number for it. */
    private static final int SNAPSHOT = 6;

    private static final Map<IsolationLevel, Integer> NUMBERS = Map.of(
            IsolationLevel.READ_UNCOMMITTED, Connection.TRANSACTION_READ_UNCOMMITTED,
            IsolationLevel.READ_COMMITTED, Connection.TRANSACTION_READ_COMMITTED,
            IsolationLevel.REPEATABLE_READ, Connection.TRANSACTION_REPEATABLE_READ,
            IsolationLevel.SNAPSHOT, SNAPSHOT,
            IsolationLevel.SERIALIZABLE, Connection.TRANSACTION_SERIALIZABLE);

    private JdbcIsolation() {}

    static int toJdbc(IsolationLevel level) {
        Integer number = NUMBERS.get(level);
        if (number == null) {
            throw new IllegalArgumentException(level + " is no level of transactions");
        }
        return number;
    }

    static IsolationLevel ofJdbc(int number) {
        return NUMBERS.entrySet().stream()
                .filter(entry -> entry.getValue() == number)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(IsolationLevel.AUTOCOMMIT);
    }
}
