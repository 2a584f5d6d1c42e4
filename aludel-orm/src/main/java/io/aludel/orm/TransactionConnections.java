package io.aludel.orm;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.ModelNames;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.sql.ExecutionOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connections of a session's transaction, one for each database. One thread at a time. */
final class TransactionConnections {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.session");

    private final SessionOptions options;
    private final ModelNames names;
    private final Map<Object, SessionConnection> taken = new LinkedHashMap<>();
    private ExecutionOptions chosen = ExecutionOptions.NONE;
    private long statements;

    TransactionConnections(SessionOptions options, ModelNames names) {
        this.options = options;
        this.names = names;
    }

    /**
     * The connection to a database.
     *
     * @param bind an engine, or the connection that was given to the session
     * @param additional what this connection is to have beside the options of the session and the transaction
     * @param begun is told of a connection that was taken now
     */
    Connection of(Object bind, ExecutionOptions additional, Consumer<Connection> begun) {
        if (additional.has(ExecutionOptions.SCHEMA_TRANSLATE)) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    "other schemas cannot be chosen for one connection of a session, which plans its statements before."
                            + "\n  Choose them for the session: sessions.open(options.option(SCHEMA_TRANSLATE, ..)).");
        }
        SessionConnection present = taken.get(bind);
        if (present == null) {
            present = connect(bind, additional);
            present.connection().nameViolations(names);
            taken.put(bind, present);
            try {
                begun.accept(present.connection());
            } catch (RuntimeException | Error failure) {
                taken.remove(bind);
                present.abandon();
                present.release();
                throw failure;
            }
        } else if (!additional.isEmpty()) {
            LOG.warn(
                    "the session has its connection already; the options {} come too late and have no effect. Ask for the"
                            + " connection with its options first in the transaction.",
                    additional);
        }
        return present.connection();
    }

    /** Chooses for the connections of the transaction that begins. */
    void choose(ExecutionOptions options) {
        chosen = options;
    }

    /** Whether the transaction was begun to read only. */
    boolean areReadOnly() {
        return chosen.get(ExecutionOptions.READ_ONLY, false);
    }

    private SessionConnection connect(Object bind, ExecutionOptions additional) {
        boolean inTwoPhases = options.twoPhase();
        if (bind instanceof Connection given) {
            return SessionConnection.joined(given, options.joinMode(), inTwoPhases);
        }
        Engine engine = (Engine) bind;
        ExecutionOptions all = options.executionOptions().with(asFarAsKnown(chosen.with(additional), engine));
        Connection connection = (all.isEmpty() ? engine : engine.withOptions(all)).connect();
        try {
            return SessionConnection.own(connection, inTwoPhases);
        } catch (RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Where the database knows no transactions that only read, the session sees to it alone. */
    private static ExecutionOptions asFarAsKnown(ExecutionOptions wanted, Engine engine) {
        boolean unknown = wanted.get(ExecutionOptions.READ_ONLY, false)
                && engine.dialect().transactions().readOnly() == null;
        return unknown ? wanted.with(ExecutionOptions.READ_ONLY, false) : wanted;
    }

    /** The engines of those that were taken. */
    Set<Engine> engines() {
        Set<Engine> engines = new LinkedHashSet<>();
        for (Object bind : taken.keySet()) {
            if (bind instanceof Engine engine) {
                engines.add(engine);
            }
        }
        return engines;
    }

    /** All that were taken, in the order in which they were. */
    Collection<SessionConnection> all() {
        return taken.values();
    }

    /** Gives all of them back. */
    void release() {
        statements = statements();
        List<SessionConnection> back = new ArrayList<>(taken.values());
        taken.clear();
        chosen = ExecutionOptions.NONE;
        RuntimeException failure = null;
        for (SessionConnection connection : back) {
            try {
                connection.release();
            } catch (RuntimeException thrown) {
                failure = thrown;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** How many statements were sent over these connections and earlier ones. */
    long statements() {
        long sum = statements;
        for (SessionConnection connection : taken.values()) {
            sum += connection.statements();
        }
        return sum;
    }
}
