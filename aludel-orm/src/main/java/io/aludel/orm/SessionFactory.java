package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.Retry;
import io.aludel.orm.event.EventStore;
import io.aludel.orm.flush.SequenceBlocks;
import io.aludel.orm.load.FetchMode;
import io.aludel.orm.load.QueryPlans;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions over an engine and a registry. Immutable but for its listeners, safe for use by many threads; make one and keep it.
 *
 * <pre>{@code
 * SessionFactory sessions = SessionFactory.of(engine, models);
 * User saved = sessions.transact(session -> {
 *     User user = session.get(User.class, 1L).orElseThrow();
 *     user.setEmail("new@example.org");
 *     return user;
 * });
 * }</pre>
 */
public final class SessionFactory {
    private static final int PLANS = 1_000;

    private final Engine engine;
    private final Registry registry;
    private final SessionOptions options;
    private final QueryPlans plans;
    private final SessionEvents events;
    private final SequenceBlocks sequences;

    private SessionFactory(
            Engine engine,
            Registry registry,
            SessionOptions options,
            QueryPlans plans,
            SessionEvents events,
            SequenceBlocks sequences) {
        this.engine = requireNonNull(engine, "engine");
        this.registry = requireNonNull(registry, "registry");
        this.options = requireNonNull(options, "options");
        this.plans = plans;
        this.events = events;
        this.sequences = sequences;
    }

    /** A factory with {@link SessionOptions#DEFAULT}. */
    public static SessionFactory of(Engine engine, Registry registry) {
        return new SessionFactory(
                engine,
                registry,
                SessionOptions.DEFAULT,
                new QueryPlans(PLANS),
                new SessionEvents(new EventStore(null), registry.mappings(), null),
                new SequenceBlocks());
    }

    /** A factory over the same engine and registry, and with the same listeners, whose sessions behave otherwise. */
    public SessionFactory with(SessionOptions changed) {
        return new SessionFactory(engine, registry, changed, plans, events, sequences);
    }

    /**
     * A factory whose sessions use another engine, with the same entities, options and listeners: one over a single connection for a
     * test, say.
     *
     * @param other an engine of the same kind of database, for which statements are planned in the same way
     */
    public SessionFactory over(Engine other) {
        return new SessionFactory(other, registry, options, plans, events, sequences);
    }

    /** A factory whose sessions answer the first touch of what is not loaded in another way. */
    public SessionFactory fetchMode(FetchMode mode) {
        return with(options.fetchMode(mode));
    }

    /** A factory whose sessions see and write the rows of a tenant. */
    public SessionFactory forTenant(Object tenant) {
        return with(options.tenant(tenant));
    }

    /** A factory whose sessions ask for their tenant. */
    public SessionFactory tenantResolver(Supplier<? extends @Nullable Object> resolver) {
        return with(options.tenantResolver(resolver));
    }

    /** A new session; the caller closes it. It takes a connection when it first needs one. */
    public Session open() {
        return new Session(this, options, engine);
    }

    /** A new session with other options. */
    public Session open(SessionOptions chosen) {
        return new Session(this, requireNonNull(chosen, "chosen"), engine);
    }

    /**
     * A new session over a connection that the caller keeps and closes. Where the connection is in a transaction the session joins it
     * as {@link SessionOptions#joinMode()} says. With {@link JoinMode#CREATE_SAVEPOINT} code that commits can be tested within a
     * transaction that is rolled back in the end:
     *
     * <pre>{@code
     * try (Connection connection = engine.connect()) {
     *     connection.beginTransaction();
     *     try (Session session = sessions.with(options.joinMode(CREATE_SAVEPOINT)).open(connection)) { … session.commit(); … }
     *     connection.rollback();
     * }
     * }</pre>
     */
    public Session open(Connection connection) {
        return new Session(this, options, requireNonNull(connection, "connection"));
    }

    /** One session for each scope, which a function of the application identifies. */
    public ScopedSession scoped(Supplier<?> scope) {
        return new ScopedSession(this, scope);
    }

    /**
     * Does work in a session and a transaction of its own: commits when it returns, rolls back when it throws. The objects that it
     * returns stay loaded.
     *
     * @return what the work returns
     */
    public <T extends @Nullable Object> T transact(Function<? super Session, ? extends T> work) {
        SessionOptions inTransaction = options.expireOnCommit(false).outside(OutsideTransactions.BEGIN);
        try (Session session = new Session(this, inTransaction, engine)) {
            T result = work.apply(session);
            session.commit();
            return result;
        }
    }

    /**
     * {@link #transact(Function)} of work that is done again, in a new session, when its transaction got in the way of another one. Nothing
     * of the failed attempt is used again: the work reads its objects anew.
     *
     * <pre>{@code
     * sessions.with(sessions.options().option(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE))
     *         .transact(Retry.of(3), session -> session.getOne(Account.class, 1L).withdraw(amount));
     * }</pre>
     *
     * @param retry how often, and after which failures
     */
    public <T extends @Nullable Object> T transact(Retry retry, Function<? super Session, ? extends T> work) {
        return retry.repeat(trial -> transact(session -> {
            try {
                T result = work.apply(session);
                session.commit();
                return result;
            } finally {
                if (session.hasCommitted()) {
                    trial.kept();
                }
            }
        }));
    }

    /** {@link #transact(Retry, Function)} of work that returns nothing. */
    public void transactWithoutResult(Retry retry, Consumer<? super Session> work) {
        transact(retry, session -> {
            work.accept(session);
            return null;
        });
    }

    /** Does work that returns nothing in a session and a transaction of its own. */
    public void transactWithoutResult(Consumer<? super Session> work) {
        transact(session -> {
            work.accept(session);
            return null;
        });
    }

    /** Where listeners for what happens in all sessions of this factory are added. */
    public SessionEvents events() {
        return events;
    }

    /** The engine. */
    public Engine engine() {
        return engine;
    }

    /** The registry. */
    public Registry registry() {
        return registry;
    }

    /** How sessions behave. */
    public SessionOptions options() {
        return options;
    }

    /** Numbers for keys that all sessions share. */
    SequenceBlocks sequences() {
        return sequences;
    }

    /** The plans that all sessions share. */
    public QueryPlans plans() {
        return plans;
    }
}
