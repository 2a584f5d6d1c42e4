package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.StateOwner;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many objects in the quickest way that the database has, without making them part of a session: they get their defaults and
 * versions, but no keys of the database. One use, one thread.
 *
 * @param <S> the session
 */
public final class BulkObjects<S extends FlushSession & StateOwner> {
    private final S session;
    private final EntityMapping mapping;
    private final EntityLayout layout;
    private final MutationDecomposer decomposer;
    private @Nullable RowMutation next;
    private long inserted;

    /**
     * Inserts objects of an entity.
     *
     * @throws InvalidRequestException when its rows are spread over several tables
     */
    public BulkObjects(S session, EntityMapping mapping) {
        ConstraintModel model = ConstraintModel.of(session.mappings());
        List<EntityLayout> layouts = model.layouts(mapping);
        if (layouts.size() != 1) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    mapping + " is spread over " + layouts.size()
                            + " tables, which cannot be inserted in bulk as objects."
                            + "\n  Add the objects to the session: addAll(..), or insert maps: execute(insert(..), rows).");
        }
        this.session = session;
        this.mapping = mapping;
        this.layout = layouts.get(0);
        this.decomposer =
                new MutationDecomposer(model, new FlushWork(List.of(), List.of(), List.of(), ForeignKeyWrites.NONE));
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

    private @Nullable RowMutation row(Iterator<?> remaining) {
        if (!remaining.hasNext()) {
            return null;
        }
        ManagedEntity entity = (ManagedEntity) remaining.next();
        if (entity.$aludel$description().type() != mapping.type()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "a " + entity.$aludel$description().name() + " was given where objects of " + mapping
                            + " are inserted.\n  Insert each class by itself.");
        }
        InstanceState state = new InstanceState(entity, mapping);
        state.lifecycle(Lifecycle.PENDING);
        state.owner(session);
        new KeyAssigner(session).assign(List.of(state));
        RowMutation row = decomposer.row(state, layout);
        if (row.hasExpressions()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "a default of " + mapping + " is an SQL expression, which a bulk insert cannot send."
                            + "\n  Give the attribute a value, or add the objects to the session.");
        }
        return row;
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
