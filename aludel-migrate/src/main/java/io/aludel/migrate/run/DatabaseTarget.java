package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.run.Journal.Entry;
import io.aludel.schema.NamingConvention;
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
    private final String revision;
    private final boolean upgrade;
    private final boolean resumed;
    private final List<Entry> before;
    private final List<Entry> sent = new ArrayList<>();
    private final boolean undoable;
    private final boolean joined;
    private @Nullable Entry current;
    private int recorded;
    private boolean outside;

    /**
     * A target for one revision.
     *
     * @param undoable whether statements can be rolled back, but for those outside a transaction
     * @param joined whether the transaction is the application's, which nobody else ends
     * @param before what an earlier run has done of it; not done again
     */
    DatabaseTarget(
            Connection connection,
            Journal journal,
            String revision,
            boolean upgrade,
            boolean undoable,
            boolean joined,
            List<Entry> before,
            NamingConvention namingConvention) {
        super(connection, namingConvention);
        this.connection = connection;
        this.journal = journal;
        this.revision = revision;
        this.upgrade = upgrade;
        this.undoable = undoable;
        this.joined = joined;
        this.before = before;
        this.resumed = !before.isEmpty();
        this.recorded = before.size();
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

    private void send(String text, Runnable statement) {
        Entry entry = new Entry(revision, upgrade, sent.size() + 1, false, text);
        if (resumed && wasDone(entry)) {
            sent.add(entry);
            return;
        }
        current = entry;
        sent.add(entry);
        if (undoable && !outside) {
            statement.run();
        } else {
            journaled(entry, statement);
        }
        current = null;
    }

    /** Says before and after that it is done, since nothing can take it back. */
    private void journaled(Entry entry, Runnable statement) {
        journal.add(entry);
        connectionCommit();
        try {
            statement.run();
        } catch (AludelException e) {
            connection.rollback();
            journal.remove(entry);
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

    /** An earlier run has carried the statement out; it must be the same one. */
    private boolean wasDone(Entry entry) {
        if (entry.step() > before.size()) {
            return false;
        }
        Entry recorded = before.get(entry.step() - 1);
        if (!recorded.statement().equals(Journal.shortened(entry.statement()))) {
            throw Interruption.changed(recorded, entry);
        }
        return recorded.done();
    }
}
