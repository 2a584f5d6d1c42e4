package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.run.Journal.Entry;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.Executable;
import java.util.ArrayList;
import java.util.List;

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
    private boolean journaling;
    private boolean outside;

    /**
     * A target for one revision.
     *
     * @param journaling whether nothing can be rolled back
     * @param before what an earlier run has done of it; not done again
     */
    DatabaseTarget(
            Connection connection,
            Journal journal,
            String revision,
            boolean upgrade,
            boolean journaling,
            List<Entry> before,
            NamingConvention namingConvention) {
        super(connection, namingConvention);
        this.connection = connection;
        this.journal = journal;
        this.revision = revision;
        this.upgrade = upgrade;
        this.journaling = journaling;
        this.before = before;
        this.resumed = !before.isEmpty();
    }

    /** The statements that were sent; the last one may have failed. */
    List<Entry> sent() {
        return sent;
    }

    /** Whether something was done that a rollback does not undo. */
    boolean isJournaling() {
        return journaling;
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
        startJournal();
        outside = true;
        try {
            super.outsideTransaction(work);
        } finally {
            outside = false;
        }
    }

    /** What was done so far is about to be committed, and the revision is not complete. */
    private void startJournal() {
        if (!journaling) {
            journal.create();
            sent.forEach(entry -> journal.add(done(entry)));
            journaling = true;
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
        if (!journaling) {
            sent.add(entry);
            statement.run();
            return;
        }
        journal.add(entry);
        connectionCommit();
        sent.add(entry);
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
