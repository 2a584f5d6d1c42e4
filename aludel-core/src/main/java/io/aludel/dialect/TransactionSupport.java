package io.aludel.dialect;

import io.aludel.sql.IsolationLevel;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database's transactions can be told. Immutable.
 *
 * @param levels the isolation levels that it has
 * @param readOnly how a session is told to read only, or null where it cannot be
 * @param deferrable how a session is told to wait for a snapshot without conflicts, or null where it cannot be
 * @param twoPhase how transactions are committed in two phases, or null where they cannot be
 * @param lockAtBegin how a transaction that the driver has begun is replaced by one that holds the lock for writing, and by an ordinary
 *     one when it cannot have the lock; or null where a transaction cannot be told
 * @param setting a query that gives a setting of the application's a value until the transaction ends, by its parameters {@code :name}
 *     and {@code :value}; or null where there are none
 */
public record TransactionSupport(
        Set<IsolationLevel> levels,
        @Nullable Switch readOnly,
        @Nullable Switch deferrable,
        @Nullable TwoPhaseSupport twoPhase,
        @Nullable Switch lockAtBegin,
        @Nullable String setting) {
    /** The levels of the SQL standard and autocommit, and nothing else. */
    public static final TransactionSupport STANDARD = of(EnumSet.of(
            IsolationLevel.AUTOCOMMIT,
            IsolationLevel.READ_UNCOMMITTED,
            IsolationLevel.READ_COMMITTED,
            IsolationLevel.REPEATABLE_READ,
            IsolationLevel.SERIALIZABLE));

    public TransactionSupport {
        levels = Set.copyOf(levels);
    }

    /**
     * Two statements that turn something on and off for the session's next transactions.
     *
     * @param on turns it on
     * @param off turns it off
     */
    public record Switch(String on, String off) {}

    /** Levels alone. */
    public static TransactionSupport of(Set<IsolationLevel> levels) {
        return new TransactionSupport(levels, null, null, null, null, null);
    }

    /** The same with a way to read only. */
    public TransactionSupport withReadOnly(String on, String off) {
        return new TransactionSupport(levels, new Switch(on, off), deferrable, twoPhase, lockAtBegin, setting);
    }

    /** The same with a way to wait for a snapshot without conflicts. */
    public TransactionSupport withDeferrable(String on, String off) {
        return new TransactionSupport(levels, readOnly, new Switch(on, off), twoPhase, lockAtBegin, setting);
    }

    /** The same with two phases. */
    public TransactionSupport withTwoPhase(TwoPhaseSupport changed) {
        return new TransactionSupport(levels, readOnly, deferrable, changed, lockAtBegin, setting);
    }

    /** The same with a way to lock at the beginning. */
    public TransactionSupport withLockAtBegin(String on, String off) {
        return new TransactionSupport(levels, readOnly, deferrable, twoPhase, new Switch(on, off), setting);
    }

    /** The same with a way to say something that holds until the transaction ends. */
    public TransactionSupport withSetting(String query) {
        return new TransactionSupport(levels, readOnly, deferrable, twoPhase, lockAtBegin, query);
    }
}
