package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.run.Journal.Entry;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Executable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries statements of one revision out, and keeps in mind which, so that a failure can say what was done. Statements that cannot be
 * rolled back are written into the journal, before and after. One thread.
 */
final class DatabaseTarget extends ConnectionTarget {
    private final Connection connection;
    private final Journal journal;
    private final RunOptions options;
    private final String revision;
    private final boolean upgrade;
    private final boolean undoable;
    private final boolean joined;
    private final EarlierRun earlier;
    private final List<Entry> sent = new ArrayList<>();
    private @Nullable Entry current;
    private int recorded;
    private boolean outside;
    private boolean within;
    private boolean partly;

    /**
     * A target for one revision.
     *
     * @param undoable whether statements can be rolled back, but for those outside a transaction
     * @param joined whether the transaction is the application's, which nobody else ends
     * @param earlier what an earlier run has done of it; not done again
     */
    DatabaseTarget(
            Connection connection,
            Journal journal,
            RunOptions options,
            String revision,
            boolean upgrade,
            boolean undoable,
            boolean joined,
            EarlierRun earlier) {
        super(connection, options.namingConvention());
        this.connection = connection;
        this.journal = journal;
        this.options = options;
        this.revision = revision;
        this.upgrade = upgrade;
        this.undoable = undoable;
        this.joined = joined;
        this.earlier = earlier;
        this.recorded = earlier.size();
    }

    /** The statement that is being carried out, or that failed; null between statements. */
    @Nullable
    Entry current() {
        return current;
    }

    /** The statements that were carried out and that a rollback does not undo. */
    List<Entry> kept() {
        List<Entry> kept = new ArrayList<>(undoable ? sent.subList(0, Math.min(recorded, sent.size())) : sent);
        kept.remove(current);
        return kept;
    }

    @Override
    public void execute(String sql) {
        define(DdlText.of(sql));
    }

    @Override
    public void define(DdlElement definition) {
        send(dialect().compile(definition), () -> super.define(definition));
    }

    @Override
    public void execute(Executable statement) {
        send(statement.toString(), () -> super.execute(statement));
    }

    @Override
    public void outsideTransaction(Runnable work) {
        if (outside) {
            work.run();
            return;
        }
        if (joined) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "revision " + revision + " works outside a transaction, and it runs within one of the application."
                            + "\n  Run it without within(..), or leave the transaction to the migrations.");
        }
        record();
        outside = true;
        try {
            super.outsideTransaction(work);
        } finally {
            outside = false;
            recorded = sent.size();
        }
    }

    /** What was done so far is about to be committed, and the revision is not complete. */
    private void record() {
        if (undoable) {
            journal.create();
            sent.subList(Math.min(recorded, sent.size()), sent.size()).forEach(entry -> journal.add(done(entry)));
            recorded = sent.size();
        }
    }

    private static Entry done(Entry entry) {
        return new Entry(entry.revision(), entry.upgrade(), entry.step(), true, entry.statement());
    }

    @Override
    public void together(String text, Runnable work) {
        send(text, () -> {
            within = true; // stays so when the work fails
            partly = isJournaled();
            work.run();
            within = false;
        });
    }

    @Override
    public void progress(String work, long done, long total) {
        Progress progress = new Progress(revision, work, done, total);
        options.listeners().forEach(listener -> listener.progress(progress));
    }

    /** Whether the work that failed has kept a part of what it did. */
    boolean failedPartly() {
        return within && partly;
    }

    private boolean isJournaled() {
        return !undoable || outside;
    }

    private void send(String text, Runnable statement) {
        if (within) {
            statement.run();
            if (isJournaled()) {
                connectionCommit();
            }
            return;
        }
        Entry entry = new Entry(revision, upgrade, sent.size() + 1, false, text);
        if (earlier.did(entry)) {
            sent.add(entry);
            return;
        }
        current = entry;
        sent.add(entry);
        if (isJournaled()) {
            journaled(entry, statement);
        } else {
            statement.run();
        }
        current = null;
    }

    /** Says before and after that it is done, since nothing can take it back. */
    private void journaled(Entry entry, Runnable statement) {
        journal.begin(entry);
        connectionCommit();
        try {
            statement.run();
        } catch (AludelException e) {
            connection.rollback();
            if (!within) {
                journal.remove(entry);
            }
            connectionCommit();
            throw e;
        }
        journal.done(entry);
        connectionCommit();
    }

    /** Where statements are journaled, each is kept at once. */
    private void connectionCommit() {
        if (!outside) {
            connection.commit();
        }
    }
}
