package io.aludel.engine;

import io.aludel.dialect.TwoPhaseSupport;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Sends the statements of one transaction in two phases. One thread at a time. */
final class TwoPhaseCommands {
    private final TwoPhaseSupport support;
    private final Checkout checkout;
    private final String xid;
    private boolean prepared;
    private boolean ended;

    TwoPhaseCommands(TwoPhaseSupport support, Checkout checkout, String xid) {
        this.support = support;
        this.checkout = checkout;
        this.xid = xid;
    }

    String xid() {
        return xid;
    }

    boolean isPrepared() {
        return prepared;
    }

    boolean isEnded() {
        return ended;
    }

    void begin() throws SQLException {
        send(support.begin(), false);
    }

    void prepare() throws SQLException {
        send(support.prepare(), false);
        prepared = true;
    }

    /** False when an ordinary commit of the driver has to do it. */
    boolean commit() throws SQLException {
        return end(support.commitPrepared(), support.commitDirectly());
    }

    /** False when an ordinary rollback of the driver has to do it. */
    boolean rollback() throws SQLException {
        return end(support.rollbackPrepared(), support.rollbackDirectly());
    }

    private boolean end(List<String> second, List<String> directly) throws SQLException {
        if (ended) {
            return false;
        }
        ended = true;
        List<String> statements = prepared ? second : directly;
        send(statements, prepared && support.outside());
        return !statements.isEmpty();
    }

    /** Ends a transaction that another connection has prepared; MariaDB takes one that has not begun for work beside it. */
    void endPrepared(boolean commit) throws SQLException {
        prepared = true;
        send(commit ? support.commitPrepared() : support.rollbackPrepared(), true);
    }

    private void send(List<String> statements, boolean alone) throws SQLException {
        Connection jdbc = checkout.jdbc();
        boolean outside = alone && !checkout.isAutocommit();
        if (outside) {
            jdbc.setAutoCommit(true);
        }
        try (Statement statement = jdbc.createStatement()) {
            for (String template : statements) {
                statement.execute(template.replace("%s", "'" + xid + "'"));
            }
        } finally {
            if (outside) {
                jdbc.setAutoCommit(false);
            }
        }
    }
}
