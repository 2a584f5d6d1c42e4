package io.aludel.orm;

import io.aludel.engine.Connection;
import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.flush.FlushCoordinator;
import io.aludel.orm.flush.FlushSession;
import io.aludel.orm.load.FetchMode;
import io.aludel.orm.load.IdentityMap;
import io.aludel.orm.load.LazyLoader;
import io.aludel.orm.load.LoadSession;
import io.aludel.orm.load.QueryPlans;
import io.aludel.orm.load.QueryRunner;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inside of a session: its objects by state, its transaction, and the doors through which loading and flushing reach both. One
 * thread at a time.
 */
final class SessionContext implements LoadSession, FlushSession {
    private final SessionFactory factory;
    private final SessionOptions options;
    private final IdentityMap identityMap;
    private final LazyLoader lazyLoader;
    private final QueryRunner runner;
    private final ObjectStates objects;
    private final SessionTransactions transactions;
    private final Set<InstanceState> pending = new LinkedHashSet<>();
    private final Set<InstanceState> modified = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();
    private final ThreadGuard guard = new ThreadGuard();
    private boolean flushing;
    private int autoFlushSuspended;

    SessionContext(SessionFactory factory, SessionOptions options) {
        this.factory = factory;
        this.options = options;
        this.identityMap = new IdentityMap(factory.registry().mappings());
        this.lazyLoader = new LazyLoader(this, factory.engine().dialect());
        this.runner = new QueryRunner(this, lazyLoader, factory.engine().dialect());
        this.objects = new ObjectStates(this);
        this.transactions = new SessionTransactions(this);
    }

    SessionFactory factory() {
        return factory;
    }

    SessionOptions options() {
        return options;
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
        flushing = true;
        try {
            new FlushCoordinator(this).flush();
        } catch (RuntimeException failure) {
            transactions.flushFailed(failure);
            throw failure;
        } finally {
            flushing = false;
        }
        for (InstanceState state : new ArrayList<>(modified)) {
            state.forgetChanges();
        }
        modified.clear();
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

    /** The object with a key, from here or from the database; null when there is no such row. */
    @Nullable
    Object find(EntityMapping mapping, Object key) {
        InstanceState present = identityMap.get(mapping, key);
        if (present != null) {
            if (isExpired(present)) {
                autoFlush(AffectedTables.around(mapping));
                return lazyLoader.loadByKey(mapping, key, false);
            }
            return present.get();
        }
        autoFlush(Set.copyOf(mapping.tables()));
        return lazyLoader.loadByKey(mapping, key, false);
    }

    private static boolean isExpired(InstanceState state) {
        return EntityMapping.of(state).key().attributes().stream()
                .noneMatch(attribute -> state.isLoaded(attribute.number()));
    }

    /** Reads the row of an expired object at once. */
    void refresh(InstanceState state) {
        Object key = state.id();
        ManagedEntity entity = state.entity();
        if (key == null || lazyLoader.loadByKey(EntityMapping.of(state), key, true) != entity) {
            throw new ObjectDeletedException(
                    ErrorCode.OBJECT_DELETED,
                    state + " cannot be refreshed: its row is gone."
                            + "\n  Usually another transaction deleted it after this session had loaded it.");
        }
    }

    void suspendAutoFlush() {
        autoFlushSuspended++;
    }

    void resumeAutoFlush() {
        autoFlushSuspended--;
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
    public QueryPlans plans() {
        return factory.plans();
    }

    @Override
    public FetchMode fetchMode() {
        return options.fetchMode();
    }

    @Override
    public Connection connection() {
        return transactions.connection();
    }

    @Override
    public Cursor open(Plan plan, @Nullable Object[] values) {
        return connection().open(plan, values);
    }

    @Override
    public void load(InstanceState state, int attribute) {
        guard.enter();
        try {
            transactions.checkUsable();
            autoFlushForLoad(EntityMapping.of(state));
            if (!state.isLoaded(attribute)) {
                lazyLoader.load(state, attribute);
            }
        } finally {
            guard.leave();
        }
    }

    @Override
    public void loadOldValue(InstanceState state, int attribute) {
        suspendAutoFlush();
        try {
            load(state, attribute);
        } finally {
            resumeAutoFlush();
        }
    }

    @Override
    public void resolveHere(InstanceState state, int attribute) {
        Object key = state.foreignKey(attribute);
        if (key != null && EntityMapping.of(state).attribute(attribute) instanceof ReferenceMapping reference) {
            InstanceState here = identityMap.get(reference.target(), key);
            ManagedEntity target = here == null ? null : here.get();
            if (target != null) {
                state.entity().$aludel$set(attribute, target);
                state.setLoaded(attribute);
            }
        }
    }

    @Override
    public void loadCollection(InstanceState state, CollectionTracker tracker) {
        guard.enter();
        try {
            transactions.checkUsable();
            autoFlushForLoad(EntityMapping.of(state));
            if (!tracker.isLoaded()) {
                lazyLoader.loadCollection(state, tracker);
            }
        } finally {
            guard.leave();
        }
    }

    /** A lazy load reads the entity's own table and those at the ends of its relationships. */
    private void autoFlushForLoad(EntityMapping mapping) {
        if (hasWork() && !flushing) {
            autoFlush(AffectedTables.around(mapping));
        }
    }

    @Override
    public void modified(InstanceState state) {
        modified.add(state);
        transactions.current().changed().add(state);
    }

    @Override
    public void cascade(InstanceState state, int attribute, ManagedEntity related) {
        if (state.lifecycle() != Lifecycle.DETACHED) {
            objects.save(related);
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
        modified.remove(state);
        identityMap.remove(state);
        state.lifecycle(Lifecycle.DELETED);
        state.hold(true);
        transactions.current().removed().add(state);
    }

    @Override
    public void rekeyed(InstanceState state, Object oldKey) {
        identityMap.remove(state, oldKey);
        identityMap.put(state);
        transactions.current().formerKeys().putIfAbsent(state, oldKey);
    }

    static PendingRollbackException pendingRollback(Throwable cause) {
        return new PendingRollbackException(
                ErrorCode.PENDING_ROLLBACK,
                "the session's transaction was rolled back because a flush failed: " + cause.getMessage()
                        + "\n  Call session.rollback() before using the session again.",
                cause);
    }
}
