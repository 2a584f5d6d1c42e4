package io.aludel.orm.load;

import io.aludel.dialect.Dialect;
import io.aludel.engine.StatementCause;
import io.aludel.error.ErrorCode;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ExpressionMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.RowLock;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Answers the first touch of an attribute that is not loaded: for the object alone, or for all its companions in one statement. One
 * thread; one for each session.
 */
public final class LazyLoader {
    private static final StrategyChoice LAZY = StrategyChoice.of(Strategy.LAZY);

    private final LoadSession session;
    private final RelationshipLoader relationships;
    private final AmbientOptions ambient;

    /** A loader for a session. */
    public LazyLoader(LoadSession session, Dialect dialect) {
        this.session = session;
        this.ambient = new AmbientOptions(session);
        this.relationships = new RelationshipLoader(session, dialect, this, ambient);
    }

    RelationshipLoader relationships() {
        return relationships;
    }

    /** Loads an attribute that is no collection. */
    public void load(InstanceState state, int attribute) {
        caused(() -> loadTouched(state, attribute));
    }

    /** Statements that are sent meanwhile tell which attribute they load. */
    private void caused(Runnable work) {
        StatementCause before = session.cause();
        try {
            work.run();
        } finally {
            session.cause(before);
        }
    }

    private void loadTouched(InstanceState state, int attribute) {
        EntityMapping mapping = EntityMapping.of(state);
        AttributeMapping wanted = mapping.attribute(attribute);
        if (wanted instanceof ReferenceMapping reference) {
            LoadBranch said = plan(state).branch(attribute);
            if (said != null && said.strategy() == Strategy.RAISE_ON_SQL) {
                session.resolveHere(state, attribute);
                if (state.isLoaded(attribute)) {
                    return;
                }
            }
            checkAllowed(state, reference);
            loadReference(state, reference);
        } else if (wanted instanceof CollectionMapping collection) {
            loadValues(state, collection);
        } else if (wanted instanceof ExpressionMapping computed && !computed.isComputed()) {
            state.entity().$aludel$set(attribute, null);
        } else {
            checkAllowed(state, (ValueMapping) wanted);
            refresh(companions(state, attribute), state, wanted);
        }
    }

    private void loadReference(InstanceState state, ReferenceMapping reference) {
        if (reference.refersToKey()) {
            loadForeignKey(state, reference);
            if (state.isLoaded(reference.number())) {
                return;
            }
        }
        relationships.load(
                companions(state, reference.number()), branch(state, reference), values(state), Overwriting.NONE);
    }

    /** Reads to which key a to-one refers, unless the object knows it; the object at the other end is not read. */
    public void knowForeignKey(InstanceState state, ReferenceMapping reference) {
        if (!state.isLoaded(reference.number())) {
            caused(() -> loadForeignKey(state, reference));
        }
    }

    private void loadForeignKey(InstanceState state, ReferenceMapping reference) {
        if (state.foreignKey(reference.number()) == null) {
            state.foreignKey(reference.number(), reference.keyBeside(state));
        }
        if (state.foreignKey(reference.number()) != null) {
            return;
        }
        if (reference.isNullBeside(state)) {
            state.entity().$aludel$set(reference.number(), null);
            state.setLoaded(reference.number());
        } else {
            refresh(companions(state, reference.number()), state, reference);
        }
    }

    /** Loads a collection. */
    public void loadCollection(InstanceState state, CollectionTracker tracker) {
        caused(() -> loadTouched(state, tracker));
    }

    private void loadTouched(InstanceState state, CollectionTracker tracker) {
        EntityMapping mapping = EntityMapping.of(state);
        RelationshipMapping relationship = (RelationshipMapping) mapping.attribute(tracker.attribute());
        checkAllowed(state, relationship);
        if (EntityMapping.isExpired(state)) {
            refresh(
                    companions(state, tracker.attribute()),
                    state,
                    mapping.key().attributes().get(0));
            if (tracker.isLoaded()) {
                return;
            }
        }
        relationships.load(
                companions(state, tracker.attribute()), branch(state, relationship), values(state), Overwriting.NONE);
    }

    /**
     * Loads what a key stands for; null when there is no such row, or none that the options admit.
     *
     * @param options what is asked for beside what the session's options and listeners ask for
     * @param overwrite whether an object that is here loses what it has
     * @param lock how the row is locked, or null
     */
    public @Nullable Object loadByKey(
            EntityMapping mapping,
            Object key,
            List<? extends StatementOption> options,
            boolean overwrite,
            @Nullable RowLock lock) {
        ManagedEntity present = session.identityMap().get(mapping, key);
        boolean again = present != null;
        PlannedLoad base = present == null ? ambient.of(mapping) : base(InstanceState.of(present));
        PlannedLoad asked = ambient.byKey(ambient.with(base, options), LoadCause.KEY, null);
        boolean filtered = !again || asked != base || !session.loadOptions().isEmpty();
        Overwriting overwriting = options.contains(PopulateExisting.OPTION)
                ? Overwriting.everything()
                : overwrite ? Overwriting.rows() : Overwriting.NONE;
        List<@Nullable Object[]> rows =
                relationships.loadByKey(asked, List.of(key), new KeyAccess(overwriting, filtered, lock));
        return rows.isEmpty() ? null : rows.get(0)[rows.get(0).length - 1];
    }

    /** Loads what keys stand for that no object is here for, by as few statements as parameters allow; rows that are missing are left out. */
    public List<Object> loadByKeys(
            EntityMapping mapping, Collection<Object> keys, List<? extends StatementOption> options) {
        PlannedLoad asked = ambient.byKey(ambient.with(ambient.of(mapping), options), LoadCause.KEY, null);
        return relationships.loadByKey(asked, keys, new KeyAccess(Overwriting.NONE, true, null)).stream()
                .map(row -> Objects.requireNonNull(row[row.length - 1]))
                .toList();
    }

    /** Whether an object that is here is one that criteria admit; asks the database only when there are criteria on its entity. */
    public boolean isAdmitted(EntityMapping mapping, Object key, List<? extends StatementOption> options) {
        PlannedLoad asked = ambient.byKey(ambient.with(ambient.of(mapping), options), LoadCause.KEY, null);
        if (asked.plan().scope().criteria().ofLoaded(EntityRef.of(mapping.type())) == null) {
            return true;
        }
        PlannedLoad keyOnly = asked.with(asked.plan().rereadings().of(Set.of(), true));
        return !relationships
                .loadByKey(keyOnly, List.of(key), new KeyAccess(Overwriting.NONE, true, null))
                .isEmpty();
    }

    /** Reads the row of an object again, with what its options load along; whether there is one. */
    public boolean reload(InstanceState state, @Nullable RowLock lock) {
        return reload(
                state,
                ambient.byKey(base(state), LoadCause.COLUMNS, state),
                new KeyAccess(Overwriting.rows(), false, lock));
    }

    /** Reads some attributes of an object that are columns, or only its key when none is; whether there is a row. */
    public boolean reload(
            InstanceState state, Collection<? extends AttributeMapping> attributes, @Nullable RowLock lock) {
        Set<Integer> columns = new TreeSet<>();
        for (AttributeMapping attribute : attributes) {
            boolean hasColumns = attribute instanceof ReferenceMapping reference
                    ? !reference.columns().isEmpty() && reference.keyBeside(state) == null
                    : !(attribute instanceof RelationshipMapping);
            if (hasColumns) {
                columns.add(attribute.number());
            }
        }
        PlannedLoad base = ambient.byKey(base(state), LoadCause.COLUMNS, state);
        PlannedLoad load = base.with(base.plan().rereadings().of(columns, lock != null || columns.isEmpty()));
        return reload(state, load, new KeyAccess(Overwriting.NONE, false, lock));
    }

    private boolean reload(InstanceState state, PlannedLoad load, KeyAccess access) {
        Object key = state.id();
        if (key == null) {
            return false;
        }
        ManagedEntity entity = state.entity();
        return relationships.loadByKey(load, List.of(key), access).stream()
                .anyMatch(row -> row[row.length - 1] == entity);
    }

    /** Loads a collection of values. */
    private void loadValues(InstanceState state, CollectionMapping collection) {
        checkAllowed(state, collection);
        if (EntityMapping.isExpired(state)) {
            List<InstanceState> owners = companions(state, collection.number());
            refresh(owners, state, EntityMapping.of(state).key().attributes().get(0));
        }
        if (!state.isLoaded(collection.number())) {
            relationships.load(
                    companions(state, collection.number()), branch(state, collection), values(state), Overwriting.NONE);
        }
    }

    /** Reads the columns of objects again; what they lack is filled in. */
    private void refresh(List<InstanceState> states, InstanceState wanted, AttributeMapping attribute) {
        PlannedLoad base = ambient.byKey(base(wanted), LoadCause.COLUMNS, wanted);
        boolean alone = attribute instanceof ValueMapping value && !base.plan().loads(value);
        boolean whole = !alone && EntityMapping.isExpired(wanted) && MissingColumns.areAll(wanted, base.plan());
        LoadPlan plan = whole ? base.plan() : MissingColumns.plan(base.plan(), states, wanted, attribute);
        List<Object> keys = new ArrayList<>();
        for (InstanceState state : states) {
            if (state.id() != null) {
                keys.add(state.id());
            }
        }
        boolean found = false;
        for (@Nullable Object[] row : relationships.loadByKey(base.with(plan), keys, KeyAccess.COMPLETING)) {
            found |= row[row.length - 1] == wanted.get();
        }
        if (!found) {
            throw new ObjectDeletedException(
                    ErrorCode.OBJECT_DELETED,
                    wanted + " was to be loaded again, but its row is gone."
                            + "\n  Usually another transaction deleted it after this session had loaded it."
                            + "\n  Use session.get(..), which says whether there is a row, or expunge the object.");
        }
    }

    /** What the query of an object said about it. */
    private PlannedLoad base(InstanceState state) {
        return state.context() instanceof LoadContext context
                ? new PlannedLoad(context.plan().member(EntityMapping.of(state)), context.values())
                : ambient.of(EntityMapping.of(state));
    }

    private LoadPlan plan(InstanceState state) {
        return base(state).plan();
    }

    private @Nullable Object[] values(InstanceState state) {
        return base(state).values();
    }

    /** How a relationship is loaded now: as the options of its object's query say, but not once more with the rows. */
    private LoadBranch branch(InstanceState state, RelationshipMapping relationship) {
        LoadPlan plan = plan(state);
        LoadBranch said = plan.branch(relationship.number());
        return new LoadBranch(
                relationship,
                LAZY,
                said == null ? RelationshipFilter.NONE : said.filter(),
                null,
                plan.later(relationship));
    }

    private void checkAllowed(InstanceState state, RelationshipMapping relationship) {
        if (session.isLoadingForItself()) {
            return;
        }
        LoadPlan plan = plan(state);
        LoadBranch branch = plan.branch(relationship.number());
        Strategy strategy = branch == null ? Strategy.DEFAULT : branch.strategy();
        if (strategy == Strategy.RAISE || strategy == Strategy.RAISE_ON_SQL) {
            throw forbidden(state, relationship, strategy.option());
        }
        if (strategy == Strategy.DEFAULT && fetchMode(plan) == FetchMode.RAISE) {
            throw forbidden(state, relationship, raising(plan));
        }
    }

    private void checkAllowed(InstanceState state, ValueMapping basic) {
        if (session.isLoadingForItself() || EntityMapping.isExpired(state)) {
            return;
        }
        LoadPlan plan = plan(state);
        ColumnPlan.Mode mode = plan.mode(basic);
        boolean strict = mode == ColumnPlan.Mode.DEFER && fetchMode(plan) == FetchMode.RAISE;
        if (strict || mode == ColumnPlan.Mode.RAISE) {
            String attribute = EntityMapping.of(state).name() + "_." + basic.name();
            throw new LazyLoadException(
                    ErrorCode.LAZY_LOAD_FORBIDDEN,
                    EntityMapping.of(state).name() + "." + basic.name() + " of " + state
                            + " is not loaded, and loading it now is forbidden"
                            + (strict ? " by " + raising(plan) : "") + "."
                            + "\n  Load it with the query: options(undefer(" + attribute + ")).");
        }
    }

    /** Who says that nothing is loaded when it is touched. */
    private String raising(LoadPlan plan) {
        return plan.scope().fetchMode() == null && session.isWithoutTransaction()
                ? "OutsideTransactions.READ_WITHOUT_LAZY_LOADS, since there is no transaction"
                : "FetchMode.RAISE";
    }

    private static LazyLoadException forbidden(InstanceState state, RelationshipMapping relationship, String by) {
        String attribute = relationship.owner().name() + "_." + relationship.name();
        return new LazyLoadException(
                ErrorCode.LAZY_LOAD_FORBIDDEN,
                relationship + " of " + state + " is not loaded, and loading it now is forbidden by " + by + "."
                        + "\n  Load it with the query: options(selectinload(" + attribute + ")).");
    }

    private FetchMode fetchMode(LoadPlan plan) {
        FetchMode said = plan.scope().fetchMode();
        return said == null ? session.fetchMode() : said;
    }

    /** The objects for which an attribute is loaded together: the touched one first. */
    private List<InstanceState> companions(InstanceState state, int attribute) {
        List<InstanceState> chosen = together(state, attribute);
        if (!session.isLoadingForItself()) {
            session.cause(causeOf(state, attribute, chosen.size()));
        }
        return chosen;
    }

    private static StatementCause causeOf(InstanceState state, int number, int owners) {
        EntityMapping mapping = EntityMapping.of(state);
        AttributeMapping attribute = mapping.attribute(number);
        String entity = mapping.declaring(attribute).name();
        String option = attribute instanceof RelationshipMapping ? "selectinload" : "undefer";
        String remedy = EntityMapping.isExpired(state)
                ? "SessionOptions.expireOnCommit(false)"
                : option + "(" + entity + "_." + attribute.name() + ")";
        return new StatementCause(entity, attribute.name(), owners, remedy);
    }

    private List<InstanceState> together(InstanceState state, int attribute) {
        List<InstanceState> chosen = new ArrayList<>();
        chosen.add(state);
        if (!(state.context() instanceof LoadContext context) || fetchMode(context.plan()) != FetchMode.PEERS) {
            return chosen;
        }
        boolean expired = EntityMapping.isExpired(state);
        EntityMapping mapping = EntityMapping.of(state);
        EntityMapping declaring = mapping.declaring(mapping.attribute(attribute));
        for (InstanceState companion : context.companions()) {
            if (companion != state
                    && companion.lifecycle() == Lifecycle.PERSISTENT
                    && companion.owner() == session
                    && EntityMapping.of(companion).isA(declaring)
                    && !companion.isLoaded(attribute)
                    && EntityMapping.isExpired(companion) == expired
                    && companion.get() != null) {
                chosen.add(companion);
            }
        }
        return chosen;
    }
}
