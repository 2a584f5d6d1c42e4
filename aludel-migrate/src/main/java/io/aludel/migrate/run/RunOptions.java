package io.aludel.migrate.run;

import static java.util.Objects.requireNonNull;

import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.settings.CopiedSettings;
import io.aludel.schema.NamingConvention;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How revisions are run. Immutable; each method that takes something gives a changed copy. */
public final class RunOptions {
    /** The table {@code aludel_version}, a transaction for each revision, a minute's patience. */
    public static final RunOptions DEFAULT = new RunOptions(new Settings());

    private final Settings settings;

    private RunOptions(Settings settings) {
        this.settings = settings;
    }

    private static final class Settings extends CopiedSettings<Settings> {
        VersionTable versions = new VersionTable("aludel_version", null, true);
        TransactionMode transactions = TransactionMode.PER_REVISION;
        boolean locking = true;
        Duration patience = Duration.ofMinutes(1);
        Resume resume = Resume.REFUSE;
        Supplier<NamingConvention> namingConvention = () -> NamingConvention.DEFAULT;
        List<StepListener> listeners = List.of();
        List<PlanCheck> checks = List.of();
        Arguments arguments = Arguments.NONE;

        @Nullable
        Duration lockTimeout;

        @Nullable
        Duration statementTimeout;

        int attempts = 1;
    }

    private RunOptions with(Consumer<Settings> change) {
        return new RunOptions(settings.changed(change));
    }

    /** The table that says where a database is. */
    public VersionTable versions() {
        return settings.versions;
    }

    /** The same with another table of versions. */
    public RunOptions versions(VersionTable changed) {
        return with(options -> options.versions = requireNonNull(changed, "changed"));
    }

    /** How revisions are parted into transactions. */
    public TransactionMode transactions() {
        return settings.transactions;
    }

    /** The same with other transactions. */
    public RunOptions transactions(TransactionMode changed) {
        return with(options -> options.transactions = requireNonNull(changed, "changed"));
    }

    /** Whether others are kept from migrating at the same time. */
    public boolean locking() {
        return settings.locking;
    }

    /** The same without keeping others away. */
    public RunOptions withoutLock() {
        return with(options -> options.locking = false);
    }

    /** How long to wait for others. */
    public Duration patience() {
        return settings.patience;
    }

    /** The same, waiting so long for others. */
    public RunOptions patience(Duration changed) {
        return with(options -> options.patience = requireNonNull(changed, "changed"));
    }

    /** What becomes of a revision that was interrupted. */
    public Resume resume() {
        return settings.resume;
    }

    /** The same, going on with an interrupted revision in this way. */
    public RunOptions resume(Resume changed) {
        return with(options -> options.resume = requireNonNull(changed, "changed"));
    }

    /** How constraints and indexes are named that have no name. */
    public NamingConvention namingConvention() {
        return settings.namingConvention.get();
    }

    /** The same, telling revisions something. */
    public RunOptions arguments(Arguments changed) {
        requireNonNull(changed, "arguments");
        return with(options -> options.arguments = changed);
    }

    /** What revisions are told. */
    public Arguments arguments() {
        return settings.arguments;
    }

    /** The same with the convention of the model, as {@code metadata.namingConvention()}. */
    public RunOptions namingConvention(NamingConvention changed) {
        requireNonNull(changed, "changed");
        return with(options -> options.namingConvention = () -> changed);
    }

    /** The same with a convention that is asked for once, when it is needed first, since finding it out takes time. */
    public RunOptions namingConventionFrom(Supplier<NamingConvention> source) {
        Once once = new Once(requireNonNull(source, "source"));
        return with(options -> options.namingConvention = once);
    }

    /** Who hears of each step when it is done. */
    public List<StepListener> listeners() {
        return settings.listeners;
    }

    /** The same with one more listener. */
    public RunOptions listener(StepListener added) {
        List<StepListener> more = new ArrayList<>(listeners());
        more.add(added);
        return with(options -> options.listeners = List.copyOf(more));
    }

    /** How long a statement waits for the locks of others; null for as long as the database is set to. */
    public @Nullable Duration lockTimeout() {
        return settings.lockTimeout;
    }

    /**
     * The same; a statement that waits longer for a lock fails, so that a migration does not stand in the way of an application that
     * queues behind it.
     */
    public RunOptions lockTimeout(@Nullable Duration changed) {
        return with(options -> options.lockTimeout = changed);
    }

    /** How long a statement may take; null for as long as it wants. */
    public @Nullable Duration statementTimeout() {
        return settings.statementTimeout;
    }

    /** The same; a statement that takes longer is cancelled. */
    public RunOptions statementTimeout(@Nullable Duration changed) {
        return with(options -> options.statementTimeout = changed);
    }

    /** How often a revision is tried that locks of others keep from being applied, and that was rolled back whole. */
    public int attempts() {
        return settings.attempts;
    }

    /** The same with more attempts; between them a second passes, then two, then four, up to half a minute. */
    public RunOptions attempts(int changed) {
        return with(options -> options.attempts = Math.max(1, changed));
    }

    /** Who looks at a plan before anything of it is done. */
    public List<PlanCheck> checks() {
        return settings.checks;
    }

    /** The same with one more look at the plan. */
    public RunOptions check(PlanCheck added) {
        List<PlanCheck> more = new ArrayList<>(settings.checks);
        more.add(added);
        return with(options -> options.checks = List.copyOf(more));
    }

    /** Asks once. */
    private static final class Once implements Supplier<NamingConvention> {
        private final Supplier<NamingConvention> source;
        private @Nullable NamingConvention found;

        Once(Supplier<NamingConvention> source) {
            this.source = source;
        }

        @Override
        public synchronized NamingConvention get() {
            NamingConvention known = found;
            if (known == null) {
                known = source.get();
                found = known;
            }
            return known;
        }
    }
}
