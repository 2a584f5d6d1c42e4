package io.aludel.orm.load;

import io.aludel.engine.Cursor;
import io.aludel.orm.load.EntityFetch.ForeignKeyFetch;
import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.RecordFact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the objects of one entity from the rows of one result: finds them in the identity map or creates them. Objects that are here
 * already only gain what they lack. One thread; one for each execution.
 */
final class EntityReader {
    private final EntityFetch fetch;
    private final EntityMapping mapping;
    private final LoadSession session;
    private final ResultSet row;
    private final ResultRow input;
    private final LoadContext context;
    private final @Nullable Object[] values;
    private final @Nullable Object knownKey;
    private final Overwriting overwriting;
    private final long loadedMask;
    private final List<JoinedReader> joined = new ArrayList<>();
    private final KeyTable table;
    private final @Nullable LoadObserver observer;
    private final List<JoinedReader> ownJoined;
    private final @Nullable VariantReaders variants;
    private final @Nullable ElementRows rows;
    private final @Nullable RecordFact maker;
    private @Nullable Set<InstanceState> completed;

    EntityReader(
            EntityFetch fetch,
            LoadSession session,
            Cursor cursor,
            Overwriting overwriting,
            @Nullable Object[] optionValues) {
        this(fetch, session, cursor, overwriting, optionValues, null, null);
    }

    /** A reader of rows that may not say whose they are: {@code knownKey} does. */
    EntityReader(
            EntityFetch fetch,
            LoadSession session,
            Cursor cursor,
            Overwriting overwriting,
            @Nullable Object[] optionValues,
            @Nullable Object knownKey) {
        this(fetch, session, cursor, overwriting, optionValues, knownKey, null);
    }

    private EntityReader(
            EntityFetch fetch,
            LoadSession session,
            Cursor cursor,
            Overwriting overwriting,
            @Nullable Object[] optionValues,
            @Nullable Object knownKey,
            @Nullable EntityReader base) {
        this.knownKey = knownKey;
        this.fetch = fetch;
        this.mapping = fetch.mapping();
        this.session = session;
        this.row = cursor.row();
        this.observer = session.observer();
        this.input = new ResultRow(cursor, fetch);
        this.context = base == null ? new LoadContext(fetch.plan(), optionValues) : base.context;
        this.values = optionValues;
        this.overwriting = overwriting;
        this.loadedMask = mask(fetch.positions());
        this.table = session.identityMap().table(mapping);
        this.rows = ElementRows.of(mapping);
        this.maker = mapping.description().fact(RecordFact.class);
        int inherited = base == null ? 0 : base.joined.size();
        for (EntityFetch.JoinedFetch join : fetch.joined()) {
            joined.add(
                    base != null && joined.size() < inherited
                            ? base.joined.get(joined.size())
                            : new JoinedReader(
                                    join,
                                    new EntityReader(
                                            join.fetch(), session, cursor, overwriting.along(), optionValues)));
        }
        this.ownJoined = joined.subList(inherited, joined.size());
        this.variants = fetch.variants() == null
                ? null
                : new VariantReaders(
                        fetch.variants(),
                        row,
                        variant -> new EntityReader(variant, session, cursor, overwriting, optionValues, null, this));
    }

    /** Makes room for so many objects. */
    void expect(int objects) {
        table.expect(objects);
        context.expect(objects);
    }

    /** The object of the current row; null when the row has none. */
    @Nullable
    ManagedEntity read() throws SQLException {
        Object key = knownKey == null ? key(fetch.keys()) : knownKey;
        if (key == null) {
            return null;
        }
        if (rows != null) {
            return readRow(rows, key);
        }
        if (variants != null && variants.haveKeysOfTheirOwn()) {
            EntityReader chosen = variants.choose(null, key);
            return chosen.read(key, chosen.table.get(key));
        }
        ManagedEntity present = table.get(key);
        if (maker != null
                && present != null
                && InstanceState.of(present).context() != context
                && overwriting.begins(InstanceState.of(present))) {
            present = null; // a record does not take over what has changed
        }
        return variants == null
                ? read(key, present)
                : variants.choose(present, key).read(key, present);
    }

    private ManagedEntity readRow(ElementRows rowsOfResult, Object key) throws SQLException {
        ManagedEntity known = rowsOfResult.known(key);
        if (known != null) {
            return known;
        }
        ManagedEntity created = rowsOfResult.create(key);
        input.onlyMissingOf(null);
        created.$aludel$hydrate(input);
        return created;
    }

    private ManagedEntity read(Object key, @Nullable ManagedEntity present) throws SQLException {
        ManagedEntity entity = present == null ? made(key) : present;
        InstanceState state = present == null ? create(entity, key) : InstanceState.of(entity);
        if (state.context() != context) {
            complete(state, entity, key);
        }
        for (JoinedReader join : joined) {
            join.read(state, entity);
        }
        if (present == null && observer != null) {
            observer.created(state);
        }
        return entity;
    }

    private @Nullable Object key(List<Slot> slots) throws SQLException {
        if (slots.size() == 1) {
            Slot slot = slots.get(0);
            return slot.codec().read(row, slot.position());
        }
        List<Object> parts = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            Object part = slot.codec().read(row, slot.position());
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return KeyMapping.compose(parts);
    }

    /** A new object with what the row has of it. */
    private ManagedEntity made(Object key) {
        input.onlyMissingOf(null);
        if (fetch.keys().size() == 1) {
            input.key(fetch.keys().get(0).position(), key);
        }
        if (maker != null) {
            return (ManagedEntity) maker.maker().apply(input);
        }
        ManagedEntity entity = mapping.description().newInstance();
        entity.$aludel$hydrate(input);
        return entity;
    }

    private InstanceState create(ManagedEntity entity, Object key) throws SQLException {
        InstanceState state = new InstanceState(entity, mapping);
        state.id(key);
        state.lifecycle(Lifecycle.PERSISTENT);
        state.owner(session);
        state.context(context);
        context.add(state);
        markLoaded(state);
        foreignKeys(state);
        entity.$aludel$state(state);
        table.put(key, state);
        overwriting.made(state);
        return state;
    }

    /** Gives an object that is here what it lacks; overwrites what it has only when that was asked for. */
    private void complete(InstanceState state, ManagedEntity entity, Object key) throws SQLException {
        Set<InstanceState> done = completed;
        if (done == null) {
            done = Collections.newSetFromMap(new IdentityHashMap<>());
            completed = done;
        }
        if (overwriting.begins(state)) {
            session.forget(state);
        }
        boolean lacks = false;
        for (ValueMapping value : mapping.values()) {
            lacks |= fetch.positions()[value.number()] != 0 && !state.isLoaded(value.number());
        }
        boolean adopts = state.context() == null || lacks || overwriting.isAsked();
        if (adopts && !fetch.plan().isRefreshing()) {
            state.context(context);
        }
        if (done.add(state)) {
            context.add(state);
        }
        if (lacks) {
            if (observer != null) {
                observer.refreshed(state, missing(state));
            }
            input.onlyMissingOf(state);
            input.key(0, key);
            entity.$aludel$hydrate(input);
            markLoaded(state);
        }
        foreignKeys(state);
    }

    private Set<String> missing(InstanceState state) {
        Set<String> names = new LinkedHashSet<>();
        for (ValueMapping value : mapping.values()) {
            if (fetch.positions()[value.number()] != 0 && !state.isLoaded(value.number())) {
                names.add(value.name());
            }
        }
        return names;
    }

    private void markLoaded(InstanceState state) {
        state.setLoadedMask(loadedMask);
        int[] positions = fetch.positions();
        for (int attribute = Long.SIZE; attribute < positions.length; attribute++) {
            if (positions[attribute] != 0) {
                state.setLoaded(attribute);
            }
        }
    }

    /** The first 64 attributes that the row has. */
    private static long mask(int[] positions) {
        long mask = 0;
        for (int attribute = 0; attribute < Math.min(Long.SIZE, positions.length); attribute++) {
            mask |= positions[attribute] != 0 ? 1L << attribute : 0;
        }
        return mask;
    }

    private void foreignKeys(InstanceState state) throws SQLException {
        for (ForeignKeyFetch foreignKey : fetch.foreignKeys()) {
            int attribute = foreignKey.reference().number();
            boolean overwritten = state.isChanged(attribute) && state.oldValue(attribute) == InstanceState.NOT_LOADED;
            if (state.isLoaded(attribute) && !overwritten) {
                continue;
            }
            Object key = key(foreignKey.slots());
            if (overwritten) {
                state.foreignKey(attribute, key); // what a flush compares with
            } else if (key == null) {
                state.entity().$aludel$set(attribute, null);
                state.setLoaded(attribute);
            } else {
                state.foreignKey(attribute, key);
            }
        }
    }

    /** Ends the reading: joined collections get their elements. */
    void finish() {
        ownJoined.forEach(JoinedReader::finish);
        if (variants != null) {
            variants.met().forEach(EntityReader::finish);
        }
    }

    /**
     * Loads what comes after the rows, here and in joined entities.
     *
     * @param subqueries the relationships that are loaded by a query around this one
     * @param known what came after earlier rows because of their classes
     */
    void followUp(RelationshipLoader loader, Map<LoadBranch, KeyPlan> subqueries, Map<EntityFetch, FollowUps> known) {
        boolean begun = false;
        for (LoadBranch branch : fetch.plan().branches()) {
            begun |= FollowUps.isByKeys(branch);
            KeyPlan around = branch.strategy() == Strategy.SUBQUERY ? subqueries.get(branch) : null;
            if (around == null) {
                FollowUps.load(loader, branch, context.companions(), context.values(), overwriting.along());
            } else {
                loader.load(context.companions(), branch, around, values, overwriting.along());
            }
        }
        if (begun) {
            followUpSubclasses(loader, true, known);
        }
        ownJoined.forEach(join -> join.reader().followUp(loader, subqueries, known));
        if (!begun) {
            followUpSubclasses(loader, false, known);
        }
    }

    /** Loads what only subclasses have. */
    private void followUpSubclasses(RelationshipLoader loader, boolean begun, Map<EntityFetch, FollowUps> known) {
        if (variants == null) {
            return;
        }
        FollowUps followUps = known.computeIfAbsent(fetch, missing -> new FollowUps(fetch.plan()));
        variants.met().forEach(variant -> followUps.meet(variant.fetch.plan(), begun));
        followUps.run(loader, context, overwriting.along());
        variants.met()
                .forEach(variant ->
                        variant.ownJoined.forEach(join -> join.reader().followUp(loader, Map.of(), known)));
    }
}
