package io.aludel.orm;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ConnectionException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which database a session's statement goes to. Belongs to one session; one thread at a time. */
final class SessionConnections {
    private final SessionContext context;
    /** The engine, or the connection that was given to the session. */
    private final Object bind;

    private final SessionWrites writes = new SessionWrites();
    /** How long each statement may take of the query that is being executed. */
    private @Nullable Duration limit;

    SessionConnections(SessionContext context, Object bind) {
        this.context = context;
        this.bind = bind;
    }

    /** What holds for the statements of the session, whichever connection they are sent over. */
    ExecutionOptions executionOptions() {
        return bind instanceof Connection given
                ? given.options()
                : context.factory().engine().options().with(context.options().executionOptions());
    }

    /** The database's ways, with the schemas that are meant. */
    Dialect dialect() {
        if (bind instanceof Connection given) {
            return given.dialect();
        }
        Engine engine = context.factory().engine();
        ExecutionOptions chosen = context.options().executionOptions();
        return chosen.isEmpty() ? engine.dialect() : engine.withOptions(chosen).dialect();
    }

    /** Whether entities may belong to several databases. */
    boolean areRouted() {
        return bind instanceof Engine && context.options().router() != EngineRouter.NONE;
    }

    /** What stands for the database of a table: its engine. */
    Object database(Table table) {
        if (areRouted()) {
            for (EntityMapping mapping : context.mappings().all()) {
                Engine chosen = mapping.table() == table
                        ? context.options().router().engine(request(mapping.type(), false))
                        : null;
                if (chosen != null) {
                    return chosen;
                }
            }
        }
        return context.factory().engine();
    }

    /** The connection to the database of a statement's tables: that of the first one that belongs to an entity. */
    Connection of(Collection<Table> tables, boolean reading) {
        if (areRouted()) {
            for (Table table : tables) {
                for (EntityMapping mapping : context.mappings().all()) {
                    if (mapping.table() == table) {
                        return of(mapping.type(), reading);
                    }
                }
            }
        }
        return of((Class<?>) null, reading);
    }

    /** The connection to the database of an entity; the session's own for null. */
    Connection of(@Nullable Class<?> entity, boolean reading) {
        return of(entity, reading, ExecutionOptions.NONE);
    }

    /** The connection to the database of an entity, with options if it is taken now. */
    Connection of(@Nullable Class<?> entity, boolean reading, ExecutionOptions options) {
        if (!areRouted()) {
            return limited(context.transactions().connection(bind, options));
        }
        EngineRouter router = context.options().router();
        EngineRouter.Request request = request(entity, reading);
        if (!reading && !request.isReadOnly()) {
            writes.begun();
        }
        Engine chosen = router.engine(request);
        try {
            return limited(context.transactions().connection(chosen == null ? bind : chosen, options));
        } catch (ConnectionException failure) {
            if (chosen == null || request.taken().contains(chosen)) {
                throw failure;
            }
            Engine other = router.insteadOf(chosen, failure);
            return limited(context.transactions().connection(other == null ? bind : other, options));
        }
    }

    private EngineRouter.Request request(@Nullable Class<?> entity, boolean reading) {
        SessionTransactions transactions = context.transactions();
        return new EngineRouter.Request(
                entity,
                context.flushing().isRunning(),
                reading,
                context.access().isReadOnly(),
                writes.since(),
                transactions.engines());
    }

    /** What the session wrote, as far as somebody chooses engines by it. */
    SessionWrites writes() {
        return writes;
    }

    private Connection limited(Connection connection) {
        connection.within(context.tenants());
        if (limit != null) {
            connection.limitStatements(context.flushing().isRunning() ? null : limit);
        }
        return connection;
    }

    /** Does what a query asks for, with all that is loaded beside it, no statement of which may take longer. A flush before it may. */
    <T> T limited(Duration longest, Supplier<T> work) {
        Duration outer = limit;
        limit = longest;
        try {
            return work.get();
        } finally {
            limit = outer;
            context.transactions().limitStatements(outer);
        }
    }
}
