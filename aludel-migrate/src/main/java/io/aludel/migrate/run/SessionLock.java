package io.aludel.migrate.run;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.SessionSupport.NameLocks;
import io.aludel.engine.Connection;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lock of the very session that migrates: it is lost only with the work itself. Where sessions cannot say who they are, a
 * {@link LockNote} does.
 */
final class SessionLock implements MigrationLock.Attempts {
    private final Connection connection;
    private final NameLocks locks;
    private final String name;
    private final LockNote note;
    private boolean taken;

    SessionLock(Connection connection, NameLocks locks, Table versions) {
        this.connection = connection;
        this.locks = locks;
        this.name = "aludel:" + versions.fullName();
        this.note = new LockNote(connection, versions);
    }

    @Override
    public boolean take() {
        taken = "1".equals(JdbcAsk.row(connection, locks.take(), name).get(0));
        connection.commit();
        return taken;
    }

    @Override
    public void announce() {
        if (locks.announce() == null) {
            note.prepare(connection);
            note.write(connection, LockHolder.selfSinceNow(MigrationLock.session(connection)));
        } else {
            JdbcAsk.row(connection, locks.announce(), LockHolder.self());
            connection.commit();
        }
    }

    @Override
    public Optional<LockHolder> holder() {
        List<@Nullable String> row = JdbcAsk.row(connection, locks.holder(), name);
        connection.commit();
        if (row.isEmpty()) {
            return Optional.empty();
        }
        String said = row.get(3);
        LockHolder process = locks.announce() != null ? LockHolder.of(said == null ? "" : said) : noted();
        return Optional.of(process.inSession(requireNonNull(row.get(0)), row.get(1), row.get(2), row.get(4)));
    }

    private LockHolder noted() {
        note.prepare(connection);
        return note.read(connection);
    }

    @Override
    public void close() {
        if (!taken) {
            return;
        }
        taken = false;
        connection.rollback();
        JdbcAsk.row(connection, locks.release(), name);
        String silence = locks.silence();
        if (silence != null) {
            JdbcAsk.run(connection, silence);
        }
        connection.commit();
    }
}
