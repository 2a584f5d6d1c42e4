package io.aludel.spring;

import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import java.time.Duration;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.TransactionDefinition;

/** What a transaction's definition means for its connections. */
final class TransactionOptions {
    private TransactionOptions() {}

    /** The options; {@code timeout} in seconds, or {@link TransactionDefinition#TIMEOUT_DEFAULT}. */
    static ExecutionOptions of(TransactionDefinition definition, int timeout) {
        ExecutionOptions options = ExecutionOptions.NONE;
        if (definition.getIsolationLevel() != TransactionDefinition.ISOLATION_DEFAULT) {
            options = options.with(ExecutionOptions.ISOLATION_LEVEL, level(definition.getIsolationLevel()));
        }
        if (definition.isReadOnly()) {
            options = options.with(ExecutionOptions.READ_ONLY, true);
        }
        if (timeout != TransactionDefinition.TIMEOUT_DEFAULT) {
            options = options.with(ExecutionOptions.QUERY_TIMEOUT, Duration.ofSeconds(timeout));
        }
        return options;
    }

    private static IsolationLevel level(int isolation) {
        return switch (isolation) {
            case TransactionDefinition.ISOLATION_READ_UNCOMMITTED -> IsolationLevel.READ_UNCOMMITTED;
            case TransactionDefinition.ISOLATION_READ_COMMITTED -> IsolationLevel.READ_COMMITTED;
            case TransactionDefinition.ISOLATION_REPEATABLE_READ -> IsolationLevel.REPEATABLE_READ;
            case TransactionDefinition.ISOLATION_SERIALIZABLE -> IsolationLevel.SERIALIZABLE;
            default -> throw new InvalidIsolationLevelException("there is no isolation level " + isolation + ".");
        };
    }
}
