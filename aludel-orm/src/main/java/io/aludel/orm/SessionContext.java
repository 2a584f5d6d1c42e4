package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import io.aludel.engine.StatementCause;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.load.ApplicationOption;
import io.aludel.orm.load.FetchMode;
import io.aludel.orm.load.IdentityMap;
import io.aludel.orm.load.LazyLoader;
import io.aludel.orm.load.LoadCause;
import io.aludel.orm.load.LoadObserver;
import io.aludel.orm.load.LoadSession;
import io.aludel.orm.load.QueryPlans;
import io.aludel.orm.load.QueryRunner;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RowView;
import io.aludel.orm.mapping.TablePolicies;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Query;
import io.aludel.sql.SchemaTranslation;
import io.aludel.sql.ast.StatementOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inside of a session: its parts, which know each other through it, and the session as loading and its objects see it. For a flush
 * it is a {@link FlushDoor}. One thread at a time.
 */
final class SessionContext implements LoadSession {
    private final SessionFactory factory;
    private final SessionOptions options;
    private final IdentityMap identityMap;
    private final SessionWork work = new SessionWork();
    private final SessionTeller teller;
    private final SessionConnections connections;
    private final SessionTransactions transactions;
    private final SessionAccess access = new SessionAccess(this);
    private final TenantScope tenants;
    private final ThreadGuard guard;
    private final ObjectStates objects;
    private final Detachment detachment;
    private final LinkCascades links;
    private final Expiry expiry;
    private final FlushDoor door;
    private final Flushing flushing;
    private final QueryPlans plans;
    private final LazyLoader lazyLoader;
    private final TouchedAttributes touched;
    private final KeyLookup lookup;
    private final QueryRunner runner;
    private final SessionQueries queries;
    private final SessionChanges changes;
    private @Nullable Session session;
    private @Nullable StatementCause cause;
    private int ownLoads;

    SessionContext(SessionFactory factory, SessionOptions options, Object bind) {
        this.factory = factory;
        this.options = options;
        this.identityMap = new IdentityMap(mappings());
        this.teller = new SessionTeller(this);
        this.connections = new SessionConnections(this, bind);
        this.transactions = new SessionTransactions(this);
        this.tenants = new TenantScope(options, TablePolicies.of(mappings()));
        this.guard = new ThreadGuard(transactions::endReading);
        this.objects = new ObjectStates(this);
        this.detachment = new Detachment(this);
        this.links = new LinkCascades(this);
        this.expiry = new Expiry(this);
        this.door = new FlushDoor(this);
        this.flushing = new Flushing(this, door);
        this.plans = factory.plans()
                .under(connections.executionOptions().get(ExecutionOptions.SCHEMA_TRANSLATE, SchemaTranslation.NONE));
        Dialect dialect = connections.dialect();
        this.lazyLoader = new LazyLoader(this, dialect);
        this.touched = new TouchedAttributes(this);
        this.lookup = new KeyLookup(this, lazyLoader);
        this.runner = new QueryRunner(this, lazyLoader, dialect);
        StatementSurroundings statements = new StatementSurroundings(this);
        this.changes = new SessionChanges(this, statements);
        this.queries = new SessionQueries(this, statements, changes);
    }

    /** Says whose inside this is. */
    void session(Session outside) {
        session = outside;
    }

    /** The session as the application sees it. */
    Session session() {
        return requireNonNull(session, "session");
    }

    SessionFactory factory() {
        return factory;
    }

    SessionOptions options() {
        return options;
    }

    /** What there is to write. */
    SessionWork work() {
        return work;
    }

    /** Tells listeners. */
    SessionTeller teller() {
        return teller;
    }

    SessionConnections connections() {
        return connections;
    }

    SessionTransactions transactions() {
        return transactions;
    }

    SessionAccess access() {
        return access;
    }

    TenantScope tenants() {
        return tenants;
    }

    ThreadGuard guard() {
        return guard;
    }

    /** Moves objects from state to state. */
    ObjectStates objects() {
        return objects;
    }

    /** Takes objects out. */
    Detachment detachment() {
        return detachment;
    }

    Expiry expiry() {
        return expiry;
    }

    /** The session as a flush sees it. */
    FlushDoor door() {
        return door;
    }

    Flushing flushing() {
        return flushing;
    }

    LazyLoader lazyLoader() {
        return lazyLoader;
    }

    KeyLookup lookup() {
        return lookup;
    }

    QueryRunner runner() {
        return runner;
    }

    /** What executes its statements that give rows. */
    SessionQueries queries() {
        return queries;
    }

    /** What executes its statements that change rows. */
    SessionChanges changes() {
        return changes;
    }

    /** Lets go of all objects and ends the transaction, committed or not. */
    void close(boolean forGood) {
        end(() -> transactions.close(forGood));
    }

    /** {@link #close} with connections that nobody uses again. */
    void invalidate(boolean forGood) {
        end(() -> transactions.invalidate(forGood));
    }

    private void end(Runnable ending) {
        teller.completing(() -> {
            try {
                detachment.detachAll();
            } finally {
                ending.run();
            }
        });
    }

    /** Does something whose loads are for the session's own purposes, so that options cannot refuse them. */
    void loadingForItself(Runnable work) {
        ownLoads++;
        try {
            work.run();
        } finally {
            ownLoads--;
        }
    }

    // What loading needs.

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

    @Override
    public FetchMode fetchMode() {
        return access.isOutside() && options.outside() == OutsideTransactions.READ_WITHOUT_LAZY_LOADS
                ? FetchMode.RAISE
                : options.fetchMode();
    }

    @Override
    public boolean isWithoutTransaction() {
        return access.isOutside();
    }

    @Override
    public List<StatementOption> loadOptions() {
        return options.loading();
    }

    @Override
    public boolean isListenedTo() {
        return teller.events().has(EventKind.ORM_EXECUTE);
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
    public @Nullable LoadObserver observer() {
        return teller.ofLoads();
    }

    @Override
    public Cursor open(Plan plan, Set<Table> tables, @Nullable Object[] values, int fetchSize) {
        boolean reading = plan.compiled().target() == null;
        return connections.of(tables, reading).open(plan, values, fetchSize, cause);
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
    public boolean isLoadingForItself() {
        return flushing.isRunning() || ownLoads > 0;
    }

    @Override
    public void forget(InstanceState state) {
        expiry.forget(state);
    }

    // What objects ask for, and what they tell.

    @Override
    public void load(InstanceState state, int attribute) {
        touched.load(state, attribute);
    }

    @Override
    public void loadOldValue(InstanceState state, int attribute) {
        flushing.suspended(() -> {
            loadingForItself(() -> load(state, attribute));
            return null;
        });
    }

    @Override
    public void loadCollection(InstanceState state, CollectionTracker tracker) {
        touched.loadCollection(state, tracker);
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
    public void writeBeforeReading() {
        flushing.beforeReading(null);
    }

    @Override
    public List<?> query(Query<?> query) {
        touched.checkLoading();
        return session().execute(query).all();
    }

    @Override
    public boolean loadsWhatIsTouched() {
        return fetchMode() == FetchMode.ONE;
    }

    @Override
    public void modified(InstanceState state) {
        guard.enter();
        try {
            access.checkMayChange();
            work.modified().add(state);
            transactions.current().changed().add(state);
        } finally {
            guard.leave();
        }
    }

    @Override
    public void beforeCascade(InstanceState state, int attribute, ManagedEntity related) {
        links.beforeCascade(state, attribute, related);
    }

    @Override
    public void cascade(InstanceState state, int attribute, ManagedEntity related) {
        links.cascade(state, attribute, related);
    }

    @Override
    public void removed(InstanceState state, int attribute, @Nullable ManagedEntity related) {
        links.removed(state, attribute, related);
    }
}
