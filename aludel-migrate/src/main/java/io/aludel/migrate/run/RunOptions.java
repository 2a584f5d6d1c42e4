package io.aludel.migrate.run;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.NamingConvention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How revisions are run. Immutable; each method gives a changed copy.
 *
 * @param versions the table that says where a database is
 * @param transactions how revisions are parted into transactions
 * @param locking whether others are kept from migrating at the same time
 * @param patience how long to wait for them
 * @param resume what becomes of a revision that was interrupted
 * @param namingConvention how constraints and indexes are named that have no name
 * @param listeners who hears of each step when it is done
 */
public record RunOptions(
        VersionTable versions,
        TransactionMode transactions,
        boolean locking,
        Duration patience,
        Resume resume,
        NamingConvention namingConvention,
        List<StepListener> listeners) {
    /** The table {@code aludel_version}, a transaction for each revision, a minute's patience. */
    public static final RunOptions DEFAULT = new RunOptions(
            new VersionTable("aludel_version", null, true),
            TransactionMode.PER_REVISION,
            true,
            Duration.ofMinutes(1),
            Resume.REFUSE,
            NamingConvention.DEFAULT,
            List.of());

    public RunOptions {
        requireNonNull(versions, "versions");
        requireNonNull(transactions, "transactions");
        requireNonNull(patience, "patience");
        requireNonNull(resume, "resume");
        requireNonNull(namingConvention, "namingConvention");
        listeners = List.copyOf(listeners);
    }

    /** The same with another table of versions. */
    public RunOptions versions(VersionTable changed) {
        return new RunOptions(changed, transactions, locking, patience, resume, namingConvention, listeners);
    }

    /** The same with other transactions. */
    public RunOptions transactions(TransactionMode changed) {
        return new RunOptions(versions, changed, locking, patience, resume, namingConvention, listeners);
    }

    /** The same without keeping others away. */
    public RunOptions withoutLock() {
        return new RunOptions(versions, transactions, false, patience, resume, namingConvention, listeners);
    }

    /** The same, waiting so long for others. */
    public RunOptions patience(Duration changed) {
        return new RunOptions(versions, transactions, locking, changed, resume, namingConvention, listeners);
    }

    /** The same, going on with an interrupted revision in this way. */
    public RunOptions resume(Resume changed) {
        return new RunOptions(versions, transactions, locking, patience, changed, namingConvention, listeners);
    }

    /** The same with the convention of the model, as {@code metadata.namingConvention()}. */
    public RunOptions namingConvention(NamingConvention changed) {
        return new RunOptions(versions, transactions, locking, patience, resume, changed, listeners);
    }

    /** The same with one more listener. */
    public RunOptions listener(StepListener added) {
        List<StepListener> more = new ArrayList<>(listeners);
        more.add(added);
        return new RunOptions(versions, transactions, locking, patience, resume, namingConvention, more);
    }
}
