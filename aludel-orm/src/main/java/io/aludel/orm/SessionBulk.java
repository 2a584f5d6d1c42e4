package io.aludel.orm;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.flush.BulkObjects;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.Expression;
import io.aludel.sql.Sql;
import io.aludel.sql.Upsert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session does with many objects at once, without making them its own; part of {@link Session}. */
public abstract class SessionBulk extends SessionObjects {
    SessionBulk(@Nullable SessionContext own, @Nullable Supplier<Session> present) {
        super(own, present);
    }

    /** {@link #bulkInsert(Class, Iterable, LongConsumer)} without watching. */
    public <E> long bulkInsert(Class<E> entity, Iterable<? extends E> objects) {
        return bulkInsert(entity, objects, taken -> {});
    }

    /**
     * Inserts many new objects in the quickest way that the database has, in this transaction but outside this session: objects stay
     * transient, get defaults and versions but no keys from the database, and nothing cascades. What they refer to needs its key.
     *
     * <pre>{@code
     * session.bulkInsert(Reading.class, readings, taken -> log.info("{} readings", taken));
     * }</pre>
     *
     * <p>Objects of an entity with several tables are inserted table by table, a thousand at a time, and do get their keys.
     *
     * @param objects objects of exactly this class; read once
     * @param progress is told after each thousand rows and at the end how many were taken; must not use this session
     * @return how many were inserted
     */
    public <E> long bulkInsert(Class<E> entity, Iterable<? extends E> objects, LongConsumer progress) {
        return guarded(() -> {
            context().access().checkUsable();
            context().access().checkMayChange();
            return new BulkObjects(
                            context().door(), context(), context().mappings().get(entity))
                    .insert(objects, progress);
        });
    }

    /**
     * Writes what many objects hold to their rows, by their keys, in this transaction but outside this session: nothing cascades, and no
     * listeners of rows are called. Of objects that were loaded somewhere only the changes are written; of others all but their
     * collections. A version is checked and counted.
     *
     * <pre>{@code
     * session.bulkUpdate(readings);
     * }</pre>
     *
     * @param objects objects with keys; neighbours of the same class with the same changes are one batch
     * @return how many rows there were
     * @throws io.aludel.orm.error.StaleDataException when a row has another version
     */
    public long bulkUpdate(Collection<?> objects) {
        long count = 0;
        for (List<ManagedEntity> run : runs(objects, false)) {
            EntityMapping mapping = mapping(run.get(0));
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (ManagedEntity entity : run) {
                Map<String, @Nullable Object> row = ObjectRows.changes(mapping, entity);
                if (row.size() > mapping.keyColumns().size() + (mapping.version() == null ? 0 : 1)) {
                    rows.add(row);
                }
            }
            count += execute(Sql.update(mapping.type()), rows).rowCount();
        }
        return count;
    }

    /**
     * {@link #bulkInsert} of the objects without a key or a row, and {@link #bulkUpdate} of those that were loaded before.
     *
     * @param objects objects of any entities; neighbours of one kind go together
     * @return how many rows were written
     */
    @SuppressWarnings("unchecked") // the class is that of the objects
    public long bulkSave(Collection<?> objects) {
        long count = 0;
        for (List<ManagedEntity> run : runs(objects, true)) {
            count += hasRow(run.get(0))
                    ? bulkUpdate(run)
                    : bulkInsert((Class<Object>) mapping(run.get(0)).type(), run);
        }
        return count;
    }

    /**
     * Inserts rows from objects; a row that is there already takes what its object holds instead, and its version is counted. The objects
     * stay as they are. Written as the database has it: {@code ON CONFLICT}, {@code ON DUPLICATE KEY}, {@code MERGE}.
     *
     * <pre>{@code
     * session.upsertAll(Product.class, imported, Product_.sku);
     * }</pre>
     *
     * @param objects objects of exactly this class, of one table
     * @param unique the attributes that tell whether a row is there: those of the key, or of a unique constraint
     * @return how many objects were sent
     * @throws InvalidRequestException when the entity has several tables
     */
    public <E> long upsertAll(Class<E> entity, Collection<? extends E> objects, Expression<?>... unique) {
        EntityMapping mapping = context().mappings().get(entity);
        BasicMapping version = mapping.version();
        Set<Object> kept = new HashSet<>();
        for (Expression<?> each : unique) {
            kept.add(each.node());
        }
        List<Map<String, @Nullable Object>> run = new ArrayList<>();
        for (E object : objects) {
            Map<String, @Nullable Object> row = ObjectRows.all(mapping, ObjectStates.managed(object));
            row.values().removeIf(value -> value == null);
            if (version != null) {
                row.remove(version.name());
            }
            if (!run.isEmpty() && !run.get(0).keySet().equals(row.keySet())) {
                upsert(mapping, run, kept, unique);
                run.clear();
            }
            run.add(row);
        }
        upsert(mapping, run, kept, unique);
        return objects.size();
    }

    private void upsert(
            EntityMapping mapping,
            List<Map<String, @Nullable Object>> rows,
            Set<Object> kept,
            Expression<?>... unique) {
        if (!rows.isEmpty()) {
            Upsert conflict = Sql.insert(mapping.type()).onConflict(unique);
            execute(UpsertColumns.complete(conflict, mapping, rows.get(0).keySet(), kept), rows);
        }
    }

    /** Neighbours of the same class; where that counts, those with rows and those without apart. */
    private List<List<ManagedEntity>> runs(Collection<?> objects, boolean apart) {
        List<List<ManagedEntity>> runs = new ArrayList<>();
        ManagedEntity last = null;
        for (Object object : objects) {
            ManagedEntity entity = ObjectStates.managed(object);
            boolean joins =
                    last != null && last.getClass() == entity.getClass() && (!apart || hasRow(last) == hasRow(entity));
            if (!joins) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(entity);
            last = entity;
        }
        return runs;
    }

    private EntityMapping mapping(ManagedEntity entity) {
        return context().mappings().get(entity.getClass());
    }

    private static boolean hasRow(ManagedEntity entity) {
        InstanceState state = entity.$aludel$state();
        return state != null && state.id() != null;
    }
}
