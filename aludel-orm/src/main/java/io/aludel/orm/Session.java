package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;
import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.event.EventStore;
import io.aludel.sql.Dml;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A workspace over one database transaction at a time: objects that are loaded or added here are tracked, and their changes are written
 * by {@link #flush()}.
 *
 * <p>Not thread-safe; open one for each request or unit of work and close it. Objects loaded twice by the same key are the same object
 * until {@link #close()}. Rows changed by other transactions are not noticed until the transaction ends or {@link #refresh(Object)}.
 *
 * <pre>{@code
 * try (Session session = sessions.open()) {
 *     User alice = new User("alice", "alice@example.org");
 *     session.add(alice);
 *     session.commit();
 * }
 * }</pre>
 *
 * <p>Begins a transaction by itself; rolls back what was not committed when it is closed. Follows SQLAlchemy's {@code Session}.
 */
public final class Session extends SessionBulk implements AutoCloseable {
    private final Map<Object, @Nullable Object> info;
    private @Nullable SessionEvents events;

    Session(SessionFactory factory, SessionOptions options, Object bind) {
        super(new SessionContext(factory, options, bind), null);
        context().session(this);
        info = new LinkedHashMap<>(options.info());
    }

    private Session(Supplier<Session> present) {
        super(null, present);
        info = Map.of();
    }

    /**
     * A session that stands for whichever one is the present one: that of the transaction or request, for frameworks that hand one object
     * to many. Each call goes to the session that the function gives then, so that this one may be used by many threads, as far as each
     * has a session of its own. What begins or ends transactions is left to whoever opened the sessions, and raises here.
     *
     * <pre>{@code
     * Session session = Session.of(() -> Requests.current().session());
     * }</pre>
     *
     * @param present gives the present session, never one that stands for others; raises when there is none
     */
    public static Session of(Supplier<Session> present) {
        return new Session(requireNonNull(present, "present"));
    }

    private void requireOwn(String call) {
        if (!isOwn()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    call + " was called on a session that stands for that of the present transaction or request."
                            + "\n  Usually the session was injected, and the framework begins and ends its transactions."
                            + "\n  Let the framework do it (@Transactional), or open a session: sessions.open() or sessions.transact(..).");
        }
    }

    /** Where listeners for what happens in this session are added; those of the factory are called before them. */
    public SessionEvents events() {
        Session real = real();
        SessionEvents present = real.events;
        if (present == null) {
            SessionContext context = context();
            EventStore own = new EventStore(context.factory().events().listeners());
            present = new SessionEvents(own, context.mappings(), context);
            context.teller().listenTo(own);
            real.events = present;
        }
        return present;
    }

    /**
     * Executes a query.
     *
     * @return its rows; entities are tracked by this session
     */
    public <T> Result<T> execute(Query<T> query) {
        return queries().execute(query, Map.of());
    }

    /**
     * Executes a query with values for its named parameters.
     *
     * @param parameters a value for each parameter that has none yet
     */
    public <T> Result<T> execute(Query<T> query, Map<String, ? extends @Nullable Object> parameters) {
        return queries().execute(query, parameters);
    }

    /**
     * Executes a query whose rows are read in portions as they are asked for, so that millions need no more memory than a portion. What
     * {@code selectinload} loads is loaded for each portion.
     *
     * <pre>{@code
     * try (Result<User> users = session.stream(select(User.class).options(selectinload(User_.posts)), 1000)) {
     *     for (User user : users) { … }
     * }
     * }</pre>
     *
     * <p>{@code query.withOption(ExecutionOptions.FETCH_SIZE, size)} does the same where the query is executed.
     *
     * @param size how many rows a portion has, at least 1
     * @return the rows; close it when it is not read to the end
     * @throws io.aludel.error.InvalidRequestException when the options join a collection, or load one by a subquery
     */
    public <T> Result<T> stream(Query<T> query, int size) {
        return queries().stream(query, Math.max(1, size));
    }

    /** A query of an entity in the classic way, bound to this session: {@code session.query(User.class).filter(..).all()}. */
    public <E> SessionQuery<E> query(Class<E> entity) {
        return new SessionQuery<>(this, entity);
    }

    /** Executes an INSERT, UPDATE or DELETE of many rows; objects that are here are brought in step. */
    public MutationResult execute(Dml statement) {
        return context().changes().execute(statement);
    }

    /** The only value of a query's first row; null when there is no row or the value is NULL. */
    public <T> @Nullable T scalar(Query<T> query) {
        return execute(query).first().orElse(null);
    }

    /** The only value of each row. */
    public <T> Result<T> scalars(Query<T> query) {
        return execute(query);
    }

    /** Writes all pending changes, without ending the transaction. */
    public void flush() {
        run(context().flushing()::flush);
    }

    /** Writes all pending changes and ends the transaction for good, savepoints included. */
    public void commit() {
        requireOwn("session.commit()");
        run(context().transactions()::commit);
    }

    /** Whether anything was ever committed. */
    boolean hasCommitted() {
        return context().transactions().hasCommitted();
    }

    /** Undoes everything since the last commit, savepoints included; objects go back to the states that they had. */
    public void rollback() {
        requireOwn("session.rollback()");
        run(context().transactions()::rollback);
    }

    /**
     * Begins a transaction, which otherwise begins by itself.
     *
     * @throws io.aludel.error.InvalidRequestException when one has begun already
     */
    public SessionTransaction begin() {
        return begin(ExecutionOptions.NONE);
    }

    /**
     * {@link #begin()} of a transaction whose connections have options, beside those of the session: an isolation level, say. In one that
     * is begun with {@link ExecutionOptions#READ_ONLY} the session refuses to change anything, too.
     *
     * <pre>{@code
     * session.begin(ExecutionOptions.of(ExecutionOptions.READ_ONLY, true));
     * }</pre>
     *
     * @throws io.aludel.error.InvalidRequestException when one has begun already
     */
    public SessionTransaction begin(ExecutionOptions options) {
        requireOwn("session.begin()");
        return guarded(() -> context().transactions().begin(options));
    }

    /**
     * Writes pending changes and begins a part of the transaction that can be undone by itself. The database hears of it with the first
     * statement.
     */
    public Savepoint beginNested() {
        return guarded(() -> {
            context().access().checkBegun("session.beginNested()");
            return new Savepoint(context().transactions().beginNested());
        });
    }

    /**
     * Writes pending changes and prepares the transaction: the first phase of a commit in two.
     *
     * @throws io.aludel.error.InvalidRequestException when {@link SessionOptions#twoPhase()} is off, or a savepoint is open
     */
    public void prepare() {
        requireOwn("session.prepare()");
        run(context().transactions()::prepare);
    }

    /** Whether a transaction has begun, with or without a connection. */
    public boolean inTransaction() {
        return context().transactions().isActive();
    }

    /** Whether a savepoint is open. */
    public boolean inNestedTransaction() {
        SessionTransaction innermost = context().transactions().innermost();
        return innermost != null && innermost.isNested();
    }

    /** The transaction, when one has begun. */
    public Optional<SessionTransaction> transaction() {
        return Optional.ofNullable(context().transactions().outermost());
    }

    /** The innermost savepoint that is open. */
    public Optional<SessionTransaction> nestedTransaction() {
        return Optional.ofNullable(context().transactions().innermost()).filter(SessionTransaction::isNested);
    }

    /** Whether it can be used: false after a failed flush, until {@link #rollback()}. */
    public boolean isActive() {
        return context().access().isUsable();
    }

    /**
     * Works for all tenants until the result is closed: nothing is added to statements, SQL of the application's own and {@link
     * #connection()} may reach the rows of tenants, and new objects say themselves to whom they belong. Objects of other tenants leave the
     * session at the end, their changes written.
     *
     * <pre>{@code
     * try (CrossTenant all = session.crossTenant("monthly invoices")) {
     *     session.execute(select(Account.class)).forEach(invoices::write);
     * }
     * }</pre>
     *
     * @param reason why, for {@link SessionEvents#onCrossTenant}
     */
    public CrossTenant crossTenant(String reason) {
        return guarded(() -> {
            context().flushing().flush();
            context()
                    .teller()
                    .events()
                    .<BiConsumer<Session, String>>each(
                            EventKind.CROSS_TENANT, listener -> listener.accept(this, reason));
            context().tenants().cross();
            return new CrossTenant(context(), reason);
        });
    }

    /**
     * Deletes an object's row for good, where {@link #delete} only marks it, and those that deletions cascade to, marked ones among them;
     * at the next flush.
     */
    public void purge(Object object) {
        run(() -> {
            context().access().checkUsable();
            new SoftDeletes(context()).purge(ObjectStates.managed(object));
        });
    }

    /**
     * Takes the mark of a deleted row away, at the next flush.
     *
     * <pre>{@code
     * session.restore(session.get(Post.class, 1L, includeDeleted()).orElseThrow());
     * }</pre>
     *
     * @throws InvalidRequestException when the entity has no {@code @SoftDelete}, or the object is not in this session
     */
    public void restore(Object object) {
        run(() -> {
            context().access().checkUsable();
            new SoftDeletes(context()).restore(ObjectStates.managed(object));
        });
    }

    /**
     * The connection of the transaction; statements executed on it see what was flushed.
     *
     * @throws InvalidRequestException when entities have a {@code @TenantId}, outside of {@link #crossTenant}: the connection reaches all
     *     rows
     */
    public Connection connection() {
        return connection(ExecutionOptions.NONE);
    }

    /** The connection of the transaction to the database of an entity. */
    public Connection connection(Class<?> entity) {
        return connection(entity, ExecutionOptions.NONE);
    }

    /**
     * The connection of the transaction, with options for this transaction alone: an isolation level, say. To be asked for before the
     * first statement; once the connection is there they have no effect, and a warning is logged.
     */
    public Connection connection(ExecutionOptions options) {
        return taken(null, options);
    }

    /** {@link #connection(ExecutionOptions)} to the database of an entity. */
    public Connection connection(Class<?> entity, ExecutionOptions options) {
        return taken(entity, options);
    }

    private Connection taken(@Nullable Class<?> entity, ExecutionOptions options) {
        context().tenants().checkConnection();
        return guarded(() -> {
            context().access().checkBegun("session.connection()");
            return context().connections().of(entity, false, options);
        });
    }

    /** What this session has done; for tests, logs and development pages. */
    public SessionStatistics statistics() {
        return SessionStatistics.of(context());
    }

    /** What the application keeps with this session. */
    public Map<Object, @Nullable Object> info() {
        return real().info;
    }

    /** How this session behaves. */
    public SessionOptions options() {
        return context().options();
    }

    /** The factory that opened this session. */
    public SessionFactory factory() {
        return context().factory();
    }

    /** Rolls back what was not committed and lets go of all objects; the session can be used again. */
    public void reset() {
        requireOwn("session.reset()");
        run(() -> context().close(false));
    }

    /**
     * {@link #close()} for a session whose connections may be broken, after a timeout, say: they are given up instead of rolled back, and
     * the pool makes new ones.
     */
    public void invalidate() {
        requireOwn("session.invalidate()");
        run(() -> context().invalidate(!context().options().closeResetsOnly()));
    }

    /**
     * Rolls back what was not committed and lets go of all objects, which become detached. Closing twice does nothing. Unless {@link
     * SessionOptions#closeResetsOnly(boolean)} says otherwise, the session can be used again.
     */
    @Override
    public void close() {
        requireOwn("session.close()");
        run(() -> context().close(!context().options().closeResetsOnly()));
    }
}
