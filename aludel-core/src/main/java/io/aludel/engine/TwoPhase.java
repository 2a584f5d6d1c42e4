package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.TwoPhaseSupport;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Transactions of one connection that are committed in two phases: on PostgreSQL by {@code PREPARE TRANSACTION}, which the server's
 * setting {@code max_prepared_transactions} has to allow, on MariaDB and MySQL by {@code XA}. One thread at a time.
 *
 * <p>What was prepared and not ended holds its locks, across restarts, until {@link #commit(String)} or {@link #rollback(String)} is
 * called for it; {@link #recover()} finds it.
 */
public final class TwoPhase {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:+/=-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 16;

    private final Connection connection;
    private final Checkout checkout;
    private final EngineParts parts;

    TwoPhase(Connection connection, Checkout checkout, EngineParts parts) {
        this.connection = connection;
        this.checkout = checkout;
        this.parts = parts;
    }

    /** Begins a transaction with a name of its own. */
    public TwoPhaseTransaction begin() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return begin("aludel_" + HexFormat.of().formatHex(bytes));
    }

    /**
     * Begins a transaction.
     *
     * @param xid its name, unique on the server: up to 64 letters, digits and the characters {@code _ . : + / = -}
     * @throws io.aludel.error.InvalidRequestException when a transaction has begun already
     * @throws io.aludel.error.CompileException when the database has no such transactions
     */
    public TwoPhaseTransaction begin(String xid) {
        TwoPhaseCommands commands = commands(xid);
        TransactionState state = connection.transaction();
        state.requireOutside("the way to commit");
        state.beginTwoPhases(xid);
        TwoPhaseTransaction begun = new TwoPhaseTransaction(connection, commands);
        state.inTwoPhases(begun);
        try {
            commands.begin();
        } catch (SQLException e) {
            RuntimeException failure = connection.failure(e, "(begin of a transaction in two phases)");
            state.rollback();
            throw failure;
        }
        return begun;
    }

    /** The names of transactions that were prepared on the server and have not ended. */
    public List<String> recover() {
        TwoPhaseSupport support = support();
        connection.transaction().beginIfNeeded();
        try (Statement statement = checkout.jdbc().createStatement();
                ResultSet rows = statement.executeQuery(support.recover())) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(support.nameColumn()));
            }
            return List.copyOf(names);
        } catch (SQLException e) {
            throw connection.failure(e, support.recover());
        }
    }

    /** Commits a transaction that was prepared, by this connection or another one, perhaps before a restart. */
    public void commit(String xid) {
        end(xid, true);
    }

    /** Undoes a transaction that was prepared, by this connection or another one, perhaps before a restart. */
    public void rollback(String xid) {
        end(xid, false);
    }

    private void end(String xid, boolean commit) {
        TwoPhaseCommands commands = commands(xid);
        connection.transaction().requireOutside("what another transaction has prepared");
        try {
            commands.endPrepared(commit);
        } catch (SQLException e) {
            throw connection.failure(e, "(" + (commit ? "commit" : "rollback") + " of what was prepared)");
        }
    }

    private TwoPhaseCommands commands(String xid) {
        if (!NAME.matcher(xid).matches()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "'" + xid + "' cannot be the name of a transaction."
                            + "\n  Take up to 64 letters, digits and the characters _ . : + / = -");
        }
        return new TwoPhaseCommands(support(), checkout, xid);
    }

    private TwoPhaseSupport support() {
        Dialect dialect = parts.dialect();
        TwoPhaseSupport support = dialect.transactions().twoPhase();
        if (support == null) {
            throw dialect.syntax()
                    .unsupported(
                            "a transaction in two phases",
                            "Use an ordinary one, and commit it after the other databases have prepared theirs.");
        }
        return support;
    }
}
