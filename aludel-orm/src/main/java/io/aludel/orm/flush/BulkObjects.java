package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.StateOwner;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many objects in the quickest way that the database has, without making them part of a session: they get their defaults and
 * versions, but no keys of the database. One use, one thread.
 */
public final class BulkObjects {
    private static final FlushWork NO_WORK = new FlushWork(List.of(), List.of(), List.of(), ForeignKeyWrites.NONE);
    private static final int PORTION = 1000;

    private final FlushSession session;
    private final StateOwner owner;
    private final EntityMapping mapping;
    private final List<EntityLayout> layouts;
    private final MutationDecomposer decomposer;
    private @Nullable RowMutation next;
    private long inserted;

    /**
     * Inserts objects of an entity.
     *
     * @param owner what their bookkeeping asks
     */
    public BulkObjects(FlushSession session, StateOwner owner, EntityMapping mapping) {
        ConstraintModel model = ConstraintModel.of(session.mappings());
        layouts = model.layouts(mapping);
        this.session = session;
        this.owner = owner;
        this.mapping = mapping;
        this.decomposer = new MutationDecomposer(model, NO_WORK);
    }

    /**
     * Inserts.
     *
     * @param objects transient objects; read once
     * @param progress is told how many were taken
     * @return how many
     */
    public long insert(Iterable<?> objects, LongConsumer progress) {
        Iterator<?> remaining = objects.iterator();
        if (layouts.size() > 1) {
            return insertSpread(remaining, progress);
        }
        next = row(remaining);
        while (next != null) {
            StatementShape shape = next.shape();
            long before = inserted;
            inserted += session.connection()
                    .bulkInsert(
                            shape.table(),
                            shape.written(),
                            () -> new Run(shape, remaining),
                            taken -> progress.accept(before + taken));
        }
        return inserted;
    }

    /** Table by table, since rows of the others need the keys that those of the first one get. */
    private long insertSpread(Iterator<?> remaining, LongConsumer progress) {
        FlushTarget target = new FlushTarget(session);
        List<InstanceState> portion = new ArrayList<>();
        while (remaining.hasNext()) {
            portion.add(state(remaining.next()));
            if (portion.size() == PORTION || !remaining.hasNext()) {
                for (EntityLayout layout : layouts) {
                    target.execute(new FlushPlan(NO_WORK, steps(layout, portion)));
                }
                inserted += portion.size();
                progress.accept(inserted);
                portion.clear();
            }
        }
        return inserted;
    }

    private List<FlushStep> steps(EntityLayout layout, List<InstanceState> portion) {
        List<List<RowMutation>> runs = new ArrayList<>();
        RowMutation last = null;
        for (InstanceState state : portion) {
            RowMutation row = decomposer.row(state, layout);
            if (last == null || !row.shape().equals(last.shape()) || row.hasExpressions() || last.hasExpressions()) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(row);
            last = row;
        }
        return runs.stream().map(run -> new FlushStep(run.get(0).shape(), run)).toList();
    }

    private @Nullable RowMutation row(Iterator<?> remaining) {
        if (!remaining.hasNext()) {
            return null;
        }
        RowMutation row = decomposer.row(state(remaining.next()), layouts.get(0));
        if (row.hasExpressions()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "a default of " + mapping + " is an SQL expression, which a bulk insert cannot send."
                            + "\n  Give the attribute a value, or add the objects to the session.");
        }
        return row;
    }

    private InstanceState state(Object object) {
        ManagedEntity entity = (ManagedEntity) object;
        if (entity.$aludel$description().type() != mapping.type()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "a " + entity.$aludel$description().name() + " was given where objects of " + mapping
                            + " are inserted.\n  Insert each class by itself.");
        }
        InstanceState state = new InstanceState(entity, mapping);
        state.lifecycle(Lifecycle.PENDING);
        state.owner(owner);
        TenantValues.assign(session, List.of(state));
        new KeyAssigner(session).assign(List.of(state));
        if (mapping.lineage() != null) {
            FlushWork alone = new FlushWork(List.of(state), List.of(), List.of(), ForeignKeyWrites.NONE);
            Discriminators.assign(alone, new ArrayList<>());
        }
        return state;
    }

    /** Rows of one shape, as far as they stand next to each other. */
    private final class Run implements Iterator<@Nullable Object[]> {
        private final StatementShape shape;
        private final Iterator<?> remaining;

        Run(StatementShape shape, Iterator<?> remaining) {
            this.shape = shape;
            this.remaining = remaining;
        }

        @Override
        public boolean hasNext() {
            return next != null && next.shape().equals(shape);
        }

        @Override
        public @Nullable Object[] next() {
            RowMutation row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            @Nullable Object[] values = new Object[shape.width()];
            for (int position = 0; position < values.length; position++) {
                values[position] = row.sent(position);
            }
            next = row(remaining);
            return values;
        }
    }
}
