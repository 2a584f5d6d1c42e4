package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.load.FetchMode;
import io.aludel.sql.ExecutionOption;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How sessions behave. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * SessionFactory sessions = SessionFactory.of(engine, models).with(SessionOptions.DEFAULT.expireOnCommit(false));
 * }</pre>
 */
public final class SessionOptions {
    /** What holds unless something else is said. */
    public static final SessionOptions DEFAULT = new SessionOptions();

    /** SQLAlchemy's classic ways: flush before every statement, load lazily for one object at a time. */
    public static final SessionOptions CLASSIC =
            DEFAULT.autoFlush(AutoFlush.ALWAYS).fetchMode(FetchMode.ONE);

    private AutoFlush autoFlush = AutoFlush.AFFECTED;
    private boolean expireOnCommit = true;
    private FetchMode fetchMode = FetchMode.PEERS;
    private boolean autoBegin = true;
    private OutsideTransactions outside = OutsideTransactions.BEGIN;
    private boolean twoPhase;
    private boolean closeResetsOnly = true;
    private JoinMode joinMode = JoinMode.CONDITIONAL_SAVEPOINT;
    private ExecutionOptions executionOptions = ExecutionOptions.NONE;
    private EngineRouter router = EngineRouter.NONE;
    private Map<Object, @Nullable Object> info = Map.of();
    private List<StatementOption> loading = List.of();
    private @Nullable Object tenant;
    private Supplier<? extends @Nullable Object> tenantResolver = () -> null;

    private SessionOptions() {}

    private SessionOptions with(Consumer<SessionOptions> change) {
        SessionOptions copy = new SessionOptions();
        copy.autoFlush = autoFlush;
        copy.expireOnCommit = expireOnCommit;
        copy.fetchMode = fetchMode;
        copy.autoBegin = autoBegin;
        copy.outside = outside;
        copy.twoPhase = twoPhase;
        copy.closeResetsOnly = closeResetsOnly;
        copy.joinMode = joinMode;
        copy.executionOptions = executionOptions;
        copy.router = router;
        copy.info = info;
        copy.loading = loading;
        copy.tenant = tenant;
        copy.tenantResolver = tenantResolver;
        change.accept(copy);
        return copy;
    }

    /** When pending changes are written before a statement. */
    public AutoFlush autoFlush() {
        return autoFlush;
    }

    /** The same with another autoflush. */
    public SessionOptions autoFlush(AutoFlush mode) {
        requireNonNull(mode, "mode");
        return with(copy -> copy.autoFlush = mode);
    }

    /** Whether objects forget what they hold when the transaction is committed; true unless chosen. */
    public boolean expireOnCommit() {
        return expireOnCommit;
    }

    /** The same with or without expiry at commit. A rollback expires objects in any case. */
    public SessionOptions expireOnCommit(boolean expire) {
        return with(copy -> copy.expireOnCommit = expire);
    }

    /** What happens at the first touch of what is not loaded. */
    public FetchMode fetchMode() {
        return fetchMode;
    }

    /** The same with another fetch mode. */
    public SessionOptions fetchMode(FetchMode mode) {
        requireNonNull(mode, "mode");
        return with(copy -> copy.fetchMode = mode);
    }

    /** Whether a transaction begins by itself with the first thing that a session does; true unless chosen. */
    public boolean autoBegin() {
        return autoBegin;
    }

    /** The same with or without transactions that begin by themselves; without, {@link Session#begin()} has to be called first. */
    public SessionOptions autoBegin(boolean begin) {
        return with(copy -> copy.autoBegin = begin);
    }

    /** What sessions do while nobody has begun a transaction; {@link OutsideTransactions#BEGIN} unless chosen. */
    public OutsideTransactions outside() {
        return outside;
    }

    /** The same with sessions that do something else while nobody has begun a transaction. */
    public SessionOptions outside(OutsideTransactions behaviour) {
        requireNonNull(behaviour, "behaviour");
        return with(copy -> copy.outside = behaviour);
    }

    /** Whether transactions are committed in two phases; false unless chosen. */
    public boolean twoPhase() {
        return twoPhase;
    }

    /** The same with or without commits in two phases, which {@link Session#prepare()} needs. */
    public SessionOptions twoPhase(boolean inTwoPhases) {
        return with(copy -> copy.twoPhase = inTwoPhases);
    }

    /** Whether a session can be used again after {@link Session#close()}; true unless chosen. */
    public boolean closeResetsOnly() {
        return closeResetsOnly;
    }

    /** The same with sessions that are, or are not, closed for good. */
    public SessionOptions closeResetsOnly(boolean resets) {
        return with(copy -> copy.closeResetsOnly = resets);
    }

    /** What a session does with a transaction that has begun already on a connection that is given to it. */
    public JoinMode joinMode() {
        return joinMode;
    }

    /** The same with another way to join a transaction. */
    public SessionOptions joinMode(JoinMode mode) {
        requireNonNull(mode, "mode");
        return with(copy -> copy.joinMode = mode);
    }

    /** What is chosen for every connection that a session takes, and so for every statement. */
    public ExecutionOptions executionOptions() {
        return executionOptions;
    }

    /** The same with one more choice for every connection that a session takes: an isolation level, say, or other schemas. */
    public <T> SessionOptions option(ExecutionOption<T> option, T value) {
        return with(copy -> copy.executionOptions = copy.executionOptions.with(option, value));
    }

    /** Which engine is used for what. */
    public EngineRouter router() {
        return router;
    }

    /** The same with another choice of engines. */
    public SessionOptions router(EngineRouter choice) {
        requireNonNull(choice, "choice");
        return with(copy -> copy.router = choice);
    }

    /** What every statement has and every object is loaded with: criteria on entities, say. */
    public List<StatementOption> loading() {
        return loading;
    }

    /**
     * The same with more options that every statement has and every object is loaded with.
     *
     * <pre>{@code
     * sessions.with(options.loading(withLoaderCriteria(SoftDeletable.class, SoftDeletable_.deletedAt.isNull())))
     * }</pre>
     */
    public SessionOptions loading(StatementOption... more) {
        List<StatementOption> all = new ArrayList<>(loading);
        all.addAll(List.of(more));
        return with(copy -> copy.loading = List.copyOf(all));
    }

    /** The tenant whose rows sessions see and write; nothing when it is asked for, or there is none. */
    public Optional<Object> tenant() {
        return Optional.ofNullable(tenant);
    }

    /** The same for a tenant: the value of the attributes with {@code @TenantId}. */
    public SessionOptions tenant(Object whose) {
        requireNonNull(whose, "whose");
        return with(copy -> copy.tenant = whose);
    }

    /** Who is asked for the tenant of a session that was given none. */
    public Supplier<? extends @Nullable Object> tenantResolver() {
        return tenantResolver;
    }

    /**
     * The same with somebody who knows the tenant of the request: asked once by each session, when it first needs it. An answer of null
     * means that there is none, and statements on rows of tenants are refused.
     */
    public SessionOptions tenantResolver(Supplier<? extends @Nullable Object> resolver) {
        requireNonNull(resolver, "resolver");
        return with(copy -> copy.tenantResolver = resolver);
    }

    /** What each session's {@link Session#info()} begins with. */
    public Map<Object, @Nullable Object> info() {
        return info;
    }

    /** The same with one more entry of {@link Session#info()}. */
    public SessionOptions info(Object key, @Nullable Object value) {
        Map<Object, @Nullable Object> more = new LinkedHashMap<>(info);
        more.put(key, value);
        return with(copy -> copy.info = Collections.unmodifiableMap(more));
    }
}
