package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.schema.Table;
import java.util.Optional;

/**
 * A row that a transaction of a second session holds locked, for databases without locks of sessions: the transaction ends with its
 * session, and that with the process.
 */
final class RowLock implements MigrationLock.Attempts {
    private final Connection work;
    private final Connection connection;
    private final LockNote note;

    RowLock(Engine engine, Connection work, Table versions) {
        this.work = work;
        this.note = new LockNote(work, versions);
        this.connection = engine.connect();
        note.prepare(connection);
    }

    @Override
    public boolean take() {
        try {
            note.lock(connection);
            return true;
        } catch (AludelException e) {
            connection.rollback(); // locked by somebody else for longer than the database waits
            return false;
        }
    }

    @Override
    public void announce() {
        note.write(work, LockHolder.selfSinceNow(MigrationLock.session(work)));
    }

    @Override
    public Optional<LockHolder> holder() {
        if (take()) {
            connection.rollback();
            return Optional.empty();
        }
        return Optional.of(note.read(work));
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        }
    }
}
