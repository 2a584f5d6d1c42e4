package io.aludel.engine;

import io.aludel.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a statement as the driver gives them, one at a time. One thread at a time; closed by whoever opened it, and at the
 * latest with its connection or when its transaction is rolled back.
 *
 * <p>For the layers above Core; applications use {@link Result}.
 */
public final class Cursor implements AutoCloseable {
    private final StatementRunner runner;
    private final boolean reusable;
    private final Plan plan;
    private final Sent sent;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean open = true;
    private long read;

    Cursor(
            StatementRunner runner,
            boolean reusable,
            Plan plan,
            Sent sent,
            PreparedStatement statement,
            ResultSet rows) {
        this.runner = runner;
        this.reusable = reusable;
        this.plan = plan;
        this.sent = sent;
        this.statement = statement;
        this.rows = rows;
    }

    /** The statement. */
    public Plan plan() {
        return plan;
    }

    /** Steps to the next row; false, and closed, when there is none. */
    public boolean next() {
        requireOpen();
        try {
            if (rows.next()) {
                read++;
                return true;
            }
        } catch (SQLException e) {
            throw runner.failure(e, plan);
        }
        close();
        return false;
    }

    /** The current row, for codecs; columns count from 1. */
    public ResultSet row() {
        return rows;
    }

    /** A value of the current row; columns count from 1. */
    public <T> @Nullable T read(Codec<T> codec, int column) {
        try {
            return codec.read(rows, column);
        } catch (SQLException e) {
            throw runner.unreadable(e, plan.sql());
        }
    }

    /** A value of the current row as a primitive long, zero for NULL. */
    public long readLong(Codec<?> codec, int column) {
        try {
            return codec.readLong(rows, column);
        } catch (SQLException e) {
            throw runner.unreadable(e, plan.sql());
        }
    }

    /** A value of the current row as a primitive int, zero for NULL. */
    public int readInt(Codec<?> codec, int column) {
        try {
            return codec.readInt(rows, column);
        } catch (SQLException e) {
            throw runner.unreadable(e, plan.sql());
        }
    }

    /** Whether the value that was read last was NULL. */
    public boolean wasNull() {
        try {
            return rows.wasNull();
        } catch (SQLException e) {
            throw runner.unreadable(e, plan.sql());
        }
    }

    /** Turns what the driver threw while {@link #row()} was read into Aludel's exception. */
    public RuntimeException failure(SQLException thrown) {
        return runner.unreadable(thrown, plan.sql());
    }

    <T extends @Nullable Object> T read(RowReader<T> reader) {
        try {
            return reader.read(rows);
        } catch (SQLException e) {
            throw runner.unreadable(e, plan.sql());
        }
    }

    /** How many rows the driver fetches at a time from now on. */
    void fetchSize(int size) {
        requireOpen();
        try {
            rows.setFetchSize(size);
        } catch (SQLException e) {
            throw runner.failure(e, plan.sql());
        }
    }

    private void requireOpen() {
        if (!open) {
            throw Failures.resultClosed();
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Frees what the driver holds for the rows; calling it again does nothing. */
    @Override
    public void close() {
        if (open) {
            open = false;
            sent.counted(read);
            runner.finished(this, reusable, statement, rows);
        }
    }
}
