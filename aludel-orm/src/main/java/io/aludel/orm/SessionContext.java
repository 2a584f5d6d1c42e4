package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.EntityResolver;
import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import io.aludel.engine.StatementCause;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.event.EventStore;
import io.aludel.orm.event.ObjectTeller;
import io.aludel.orm.flush.FlushCoordinator;
import io.aludel.orm.flush.FlushPlan;
import io.aludel.orm.flush.FlushSession;
import io.aludel.orm.flush.KeyNumbers;
import io.aludel.orm.load.ApplicationOption;
import io.aludel.orm.load.FetchMode;
import io.aludel.orm.load.IdentityMap;
import io.aludel.orm.load.LazyLoader;
import io.aludel.orm.load.LoadCause;
import io.aludel.orm.load.LoadObserver;
import io.aludel.orm.load.LoadSession;
import io.aludel.orm.load.OrmResolver;
import io.aludel.orm.load.QueryPlans;
import io.aludel.orm.load.QueryRunner;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RowView;
import io.aludel.orm.mapping.TablePolicies;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.SchemaTranslation;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inside of a session: its objects by state, its transaction, and the doors through which loading and flushing reach both. One
 * thread at a time.
 */
final class SessionContext implements LoadSession, FlushSession {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.session");

    private final SessionFactory factory;
    private final SessionOptions options;
    private final IdentityMap identityMap;
    private final LazyLoader lazyLoader;
    private final KeyLookup lookup;
    private final QueryRunner runner;
    private final QueryPlans plans;
    private final TenantScope tenants;
    private final Set<InstanceState> purged = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ObjectStates objects;
    private final Expiry expiry;
    private final SessionTransactions transactions;
    private final SessionConnections connections;
    private final TouchedAttributes touched;
    private final KeyNumbers keyNumbers;
    private final Set<InstanceState> pending = new LinkedHashSet<>();
    private final Set<InstanceState> modified = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();
    private final ThreadGuard guard;
    private final SessionQueries queries;
    private final SessionTeller sessionTeller = new SessionTeller(this);
    private @Nullable Session session;
    private EventStore events;
    private ObjectTeller teller;
    private LoadedObjects loadedObjects;
    private long flushes;
    private boolean flushing;
    private boolean sending;
    private int autoFlushSuspended;
    private int ownLoads;
    private @Nullable StatementCause cause;

    SessionContext(SessionFactory factory, SessionOptions options, Object bind) {
        this.factory = factory;
        this.options = options;
        this.identityMap = new IdentityMap(factory.registry().mappings());
        this.connections = new SessionConnections(this, bind);
        this.tenants =
                new TenantScope(options, TablePolicies.of(factory.registry().mappings()));
        Dialect dialect = connections.dialect();
        this.plans = factory.plans()
                .under(connections.executionOptions().get(ExecutionOptions.SCHEMA_TRANSLATE, SchemaTranslation.NONE));
        this.lazyLoader = new LazyLoader(this, dialect);
        this.lookup = new KeyLookup(this, lazyLoader);
        this.runner = new QueryRunner(this, lazyLoader, dialect);
        this.objects = new ObjectStates(this);
        this.expiry = new Expiry(this);
        this.transactions = new SessionTransactions(this);
        this.guard = new ThreadGuard(transactions::endReading);
        this.touched = new TouchedAttributes(this);
        this.keyNumbers = new KeyNumbers(this, factory.sequences());
        this.events = factory.events().listeners();
        this.teller = new ObjectTeller(events, factory.registry().mappings());
        this.loadedObjects = new LoadedObjects(this, teller);
        this.queries = new SessionQueries(this);
    }

    /** Says whose inside this is. */
    void session(Session outside) {
        session = outside;
    }

    /** What executes its statements. */
    SessionQueries queries() {
        return queries;
    }

    /** The session as the application sees it. */
    Session session() {
        return requireNonNull(session, "session");
    }

    /** The listeners of the factory, and of this session if there are any. */
    EventStore events() {
        return events;
    }

    /** From now on the session has listeners of its own. */
    void events(EventStore own) {
        events = own;
        teller = new ObjectTeller(own, mappings());
        loadedObjects = new LoadedObjects(this, teller);
    }

    @Override
    public @Nullable ObjectTeller rowTeller() {
        return teller.tellsOfRows() ? teller : null;
    }

    @Override
    public @Nullable LoadObserver observer() {
        return teller.tellsOfLoads() ? loadedObjects : null;
    }

    /** Tells that something has happened to an object, when anybody listens. */
    void tell(EventKind kind, ManagedEntity entity) {
        sessionTeller.tell(kind, entity);
    }

    /** Tells that something has happened to the session, when anybody listens. */
    void tell(EventKind kind) {
        sessionTeller.tell(kind);
    }

    SessionTeller teller() {
        return sessionTeller;
    }

    SessionFactory factory() {
        return factory;
    }

    SessionOptions options() {
        return options;
    }

    Expiry expiry() {
        return expiry;
    }

    ObjectStates objects() {
        return objects;
    }

    SessionTransactions transactions() {
        return transactions;
    }

    QueryRunner runner() {
        return runner;
    }

    LazyLoader lazyLoader() {
        return lazyLoader;
    }

    ThreadGuard guard() {
        return guard;
    }

    Set<InstanceState> pendingStates() {
        return pending;
    }

    Set<InstanceState> modifiedStates() {
        return modified;
    }

    Set<InstanceState> deletedStates() {
        return deleted;
    }

    boolean hasWork() {
        return !pending.isEmpty() || !modified.isEmpty() || !deleted.isEmpty();
    }

    /** Writes all pending changes; a failure rolls back the innermost transaction and leaves the session waiting for a rollback. */
    void flush() {
        transactions.checkUsable();
        if (flushing) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST, "the session is already flushing; flush() was called from within.");
        }
        if (!hasWork()) {
            return;
        }
        transactions.checkMayChange();
        flushing = true;
        SessionTransaction part = null;
        try {
            tell(EventKind.BEFORE_FLUSH);
            part = transactions.beginFlush();
            sending = true;
            FlushPlan done = new FlushCoordinator(this).flush();
            flushes++;
            if (LOG.isDebugEnabled()) {
                LOG.debug("flushed {} objects: {}", done.size(), done.summary());
            }
            sending = false;
            forgetWritten();
            tell(EventKind.AFTER_FLUSH_POSTEXEC);
        } catch (RuntimeException | Error failure) {
            flushing = false;
            sending = false;
            transactions.flushFailed(failure, part);
            throw failure;
        } finally {
            flushing = false;
        }
        transactions.endFlush(part);
    }

    private void forgetWritten() {
        for (InstanceState state : new ArrayList<>(modified)) {
            state.forgetChanges();
        }
        modified.clear();
    }

    @Override
    public void sent() {
        sending = false;
        tell(EventKind.AFTER_FLUSH);
    }

    /** Writes pending changes when they touch tables that a statement reads; unknown tables count as touched. */
    void autoFlush(@Nullable Set<Table> tables) {
        if (flushing || autoFlushSuspended > 0 || options.autoFlush() == AutoFlush.NEVER || !hasWork()) {
            return;
        }
        if (options.autoFlush() == AutoFlush.ALWAYS || tables == null || AffectedTables.touch(this, tables)) {
            flush();
        }
    }

    KeyLookup lookup() {
        return lookup;
    }

    /** Lets go of all objects and ends the transaction, committed or not. */
    void close(boolean forGood) {
        sessionTeller.completing(() -> {
            try {
                objects.detachAll();
            } finally {
                transactions.close(forGood);
            }
        });
    }

    /** {@link #close} with connections that nobody uses again. */
    void invalidate(boolean forGood) {
        sessionTeller.completing(() -> {
            try {
                objects.detachAll();
            } finally {
                transactions.invalidate(forGood);
            }
        });
    }

    /** An object cannot come or go while a flush is sending: what it sends is decided. */
    void warnWithinFlush(String what) {
        if (sending) {
            LOG.warn(
                    "session.{}(..) was called within a flush that is being sent; it has no effect there. Use beforeFlush.",
                    what);
        }
    }

    SessionStatistics statistics() {
        return new SessionStatistics(
                transactions.statements(),
                flushes,
                transactions.begun(),
                identityMap.entities().size(),
                pending.size());
    }

    void suspendAutoFlush() {
        autoFlushSuspended++;
    }

    void resumeAutoFlush() {
        autoFlushSuspended--;
    }

    @Override
    public EntityResolver resolver() {
        return new OrmResolver(mappings(), tenants.view().withDeleted());
    }

    @Override
    public Mappings mappings() {
        return factory.registry().mappings();
    }

    @Override
    public IdentityMap identityMap() {
        return identityMap;
    }

    @Override
    public @Nullable ManagedEntity present(EntityMapping mapping, Object key) {
        return identityMap.get(mapping, key);
    }

    @Override
    public QueryPlans plans() {
        return plans.under(tenants.view());
    }

    @Override
    public RowView view() {
        return tenants.view();
    }

    @Override
    public boolean admits(ManagedEntity present) {
        return tenants.admits(present, List.of());
    }

    TenantScope tenants() {
        return tenants;
    }

    /** The objects whose rows go for good. */
    Set<InstanceState> purged() {
        return purged;
    }

    @Override
    public @Nullable Object tenant(BasicMapping attribute) {
        return tenants.isCrossing() ? tenants.known() : tenants.of(attribute);
    }

    @Override
    public boolean keepsRow(InstanceState state) {
        return EntityMapping.of(state).softDeletion() != null && !purged.contains(state);
    }

    @Override
    public FetchMode fetchMode() {
        return transactions.isOutside() && options.outside() == OutsideTransactions.READ_WITHOUT_LAZY_LOADS
                ? FetchMode.RAISE
                : options.fetchMode();
    }

    @Override
    public boolean isListenedTo() {
        return events.has(EventKind.ORM_EXECUTE);
    }

    @Override
    public List<StatementOption> beforeLoad(
            LoadCause cause,
            EntityMapping target,
            @Nullable RelationshipMapping relationship,
            @Nullable InstanceState owner,
            List<ApplicationOption> carried) {
        if (!isListenedTo()) {
            return List.of();
        }
        return OrmExecution.ofLoad(this, cause, target, relationship, owner, carried)
                .ask()
                .addedOptions();
    }

    @Override
    public Connection connection() {
        return connections.of((Class<?>) null, !flushing);
    }

    @Override
    public boolean isRouted() {
        return connections.areRouted();
    }

    @Override
    public Connection connection(Table table) {
        return connections.of(Set.of(table), false);
    }

    @Override
    public Object database(Table table) {
        return connections.database(table);
    }

    @Override
    public @Nullable Object nextKey(EntityMapping mapping) {
        return keyNumbers.next(mapping);
    }

    /** The connection to the database of a statement's tables. */
    Connection connection(Collection<Table> tables, boolean reading) {
        return connections.of(tables, reading);
    }

    /** The connection to the database of an entity, with options if it is taken now. */
    Connection connection(@Nullable Class<?> entity, ExecutionOptions chosen) {
        return connections.of(entity, false, chosen);
    }

    SessionConnections connections() {
        return connections;
    }

    boolean isFlushing() {
        return flushing;
    }

    @Override
    public Cursor open(Plan plan, Set<Table> tables, @Nullable Object[] values, int fetchSize) {
        boolean reading = plan.compiled().target() == null;
        return connection(tables, reading).open(plan, values, fetchSize, cause);
    }

    @Override
    public @Nullable StatementCause cause() {
        return cause;
    }

    @Override
    public void cause(@Nullable StatementCause touched) {
        cause = touched;
    }

    @Override
    public List<StatementOption> loadOptions() {
        return options.loading();
    }

    @Override
    public void forget(InstanceState state) {
        expiry.forget(state);
    }

    @Override
    public boolean isLoadingForItself() {
        return flushing || ownLoads > 0;
    }

    /** From now on loads are for the session's own purposes, so that options cannot refuse them. */
    void beginOwnLoads() {
        ownLoads++;
    }

    void endOwnLoads() {
        ownLoads--;
    }

    @Override
    public void load(InstanceState state, int attribute) {
        touched.load(state, attribute);
    }

    @Override
    public void loadOldValue(InstanceState state, int attribute) {
        suspendAutoFlush();
        beginOwnLoads();
        try {
            load(state, attribute);
        } finally {
            endOwnLoads();
            resumeAutoFlush();
        }
    }

    @Override
    public void resolveHere(InstanceState state, int attribute) {
        touched.resolveHere(state, attribute);
    }

    @Override
    public void suspendLoading() {
        touched.suspend();
    }

    @Override
    public void resumeLoading() {
        touched.resume();
    }

    @Override
    public List<?> query(Query<?> query) {
        touched.checkLoading("a collection");
        return session().execute(query).all();
    }

    @Override
    public boolean loadsWhatIsTouched() {
        return fetchMode() == FetchMode.ONE;
    }

    @Override
    public void loadCollection(InstanceState state, CollectionTracker tracker) {
        touched.loadCollection(state, tracker);
    }

    /** A lazy load reads the entity's own table and those at the ends of its relationships. */
    void autoFlushForLoad(EntityMapping mapping) {
        if (hasWork() && !flushing) {
            autoFlush(AffectedTables.around(mapping));
        }
    }

    /** Does something while no other thread may. */
    void guarded(Runnable work) {
        guard.enter();
        try {
            work.run();
        } finally {
            guard.leave();
        }
    }

    @Override
    public void modified(InstanceState state) {
        guard.enter();
        try {
            transactions.checkMayChange();
            modified.add(state);
            transactions.current().changed().add(state);
        } finally {
            guard.leave();
        }
    }

    @Override
    public void cascade(InstanceState state, int attribute, ManagedEntity related) {
        if (state.lifecycle() != Lifecycle.DETACHED
                && EntityMapping.of(state).attribute(attribute) instanceof RelationshipMapping relationship
                && relationship.cascades(Cascade.SAVE_UPDATE)) {
            guarded(() -> objects.save(related));
        }
    }

    @Override
    public void removed(InstanceState state, int attribute, @Nullable ManagedEntity related) {
        // Orphans with a row are worked out by the flush, since they may find another parent until then.
        InstanceState child = related == null ? null : related.$aludel$state();
        if (child != null
                && child.owner() == this
                && child.lifecycle() == Lifecycle.PENDING
                && EntityMapping.of(state).attribute(attribute) instanceof RelationshipMapping relationship
                && relationship.deletesOrphans()) {
            objects.makeTransient(child);
        }
    }

    @Override
    public List<ManagedEntity> persistentObjects() {
        return identityMap.entities();
    }

    @Override
    public List<InstanceState> pending() {
        return new ArrayList<>(pending);
    }

    @Override
    public List<InstanceState> modified() {
        return new ArrayList<>(modified);
    }

    @Override
    public Collection<InstanceState> deleted() {
        return new ArrayList<>(deleted);
    }

    @Override
    public void deleteOrphan(InstanceState state) {
        objects.delete(state.entity());
    }

    @Override
    public void expunge(InstanceState state) {
        objects.makeTransient(state);
    }

    @Override
    public void persisted(InstanceState state) {
        pending.remove(state);
        objects.becamePersistent(state);
    }

    @Override
    public void removed(InstanceState state) {
        deleted.remove(state);
        purged.remove(state);
        modified.remove(state);
        identityMap.remove(state);
        state.lifecycle(Lifecycle.DELETED);
        state.hold(true);
        transactions.current().removed().add(state);
        tell(EventKind.PERSISTENT_TO_DELETED, state.entity());
    }

    @Override
    public void rekeyed(InstanceState state, Object oldKey) {
        identityMap.remove(state, oldKey);
        identityMap.put(state);
        transactions.current().formerKeys().putIfAbsent(state, oldKey);
    }

    static PendingRollbackException pendingRollback(@Nullable Throwable cause) {
        return new PendingRollbackException(
                ErrorCode.PENDING_ROLLBACK,
                "the session's transaction was rolled back"
                        + (cause == null ? "." : " because a flush failed: " + cause.getMessage())
                        + "\n  Call session.rollback() before using the session again.",
                cause);
    }
}
