package io.aludel.orm.load;

import io.aludel.engine.Cursor;
import io.aludel.orm.runtime.ManagedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one execution of a query, and loads what comes after them. Single use, one thread. */
final class RowAssembler {
    private final QueryPlan plan;
    private final LoadSession session;
    private final RelationshipLoader loader;
    private final Overwriting overwriting;
    private final @Nullable Object[] optionValues;
    private final Map<EntityFetch, FollowUps> ofSubclasses = new IdentityHashMap<>();
    private @Nullable Object knownKey;

    /**
     * An execution.
     *
     * @param overwriting which objects that are here lose what they have
     * @param optionValues the values of the statement whose options are carried out; often those of the execution
     */
    RowAssembler(
            QueryPlan plan,
            LoadSession session,
            RelationshipLoader loader,
            Overwriting overwriting,
            @Nullable Object[] optionValues) {
        this.plan = plan;
        this.session = session;
        this.loader = loader;
        this.overwriting = overwriting;
        this.optionValues = optionValues;
    }

    /** The same for rows that do not say whose they are. */
    RowAssembler of(@Nullable Object key) {
        knownKey = key;
        return this;
    }

    /** Reads rows as arrays of values and objects. */
    List<@Nullable Object[]> read(@Nullable Object[] values) {
        return read(values, row -> row.clone());
    }

    /**
     * Reads rows.
     *
     * @param form makes something of the values of a row; it must not keep the array, which is used again
     */
    <T extends @Nullable Object> List<T> read(@Nullable Object[] values, Function<@Nullable Object[], T> form) {
        return read(values, () -> {}, form);
    }

    /**
     * Reads rows.
     *
     * @param executed what is done when the statement was executed, before objects are made of its rows
     */
    <T extends @Nullable Object> List<T> read(
            @Nullable Object[] values, Runnable executed, Function<@Nullable Object[], T> form) {
        List<T> rows = new ArrayList<>(plan.expected().rows());
        Window window;
        try (Cursor cursor = session.open(plan.statement(), plan.tables(), values, 0)) {
            executed.run();
            window = new Window(cursor, plan.repeatsRows() ? 0 : plan.expected().rows());
            window.read(Integer.MAX_VALUE, form, rows);
        }
        window.complete();
        plan.expected().had(rows.size());
        return rows;
    }

    /** Reads rows of a statement that was executed already. */
    <T extends @Nullable Object> List<T> readFrom(Cursor cursor, Function<@Nullable Object[], T> form) {
        List<T> rows = new ArrayList<>();
        Window window = new Window(cursor, 0);
        window.read(Integer.MAX_VALUE, form, rows);
        window.complete();
        return rows;
    }

    /**
     * Reads rows in portions as they are asked for; what comes after the rows is loaded for each portion.
     *
     * @param form makes something of the values of a row
     */
    <T extends @Nullable Object> RowStream<T> stream(
            @Nullable Object[] values, int size, Function<@Nullable Object[], T> form) {
        Cursor cursor = session.open(plan.statement(), plan.tables(), values, size);
        return new RowStream<>(cursor, rows -> {
            Window window = new Window(cursor, size);
            boolean more = window.read(size, form, rows);
            window.complete();
            return more;
        });
    }

    /** Rows that are read together, and whose objects are companions. */
    private final class Window {
        private final Cursor cursor;
        private final List<EntityReader> readers = new ArrayList<>();
        private final List<Runnable> followUps = new ArrayList<>();
        private final ItemReader[] items;
        private final boolean deferred = plan.isDeferred();
        private Runnable completion = () -> {};

        Window(Cursor cursor, int expected) {
            this.cursor = cursor;
            this.items = new ItemReader[plan.items().size()];
            for (int index = 0; index < items.length; index++) {
                items[index] = reader(plan.items().get(index));
            }
            readers.forEach(reader -> reader.expect(expected));
        }

        private ItemReader reader(QueryPlan.Item item) {
            if (item instanceof QueryPlan.Entity entity) {
                EntityReader reader =
                        new EntityReader(entity.fetch(), session, cursor, overwriting, optionValues, knownKey);
                readers.add(reader);
                followUps.add(() -> reader.followUp(loader, entity.subqueries(), ofSubclasses));
                return reader::read;
            }
            if (item instanceof QueryPlan.Projected projected) {
                ProjectionReader reader = new ProjectionReader(projected.fetch(), cursor);
                followUps.add(() -> reader.complete(loader, optionValues));
                return reader::read;
            }
            if (item instanceof QueryPlan.Bundle bundle) {
                List<ItemReader> parts =
                        bundle.items().stream().map(this::reader).toList();
                return () -> {
                    @Nullable Object[] values = new Object[parts.size()];
                    for (int index = 0; index < values.length; index++) {
                        values[index] = parts.get(index).read();
                    }
                    return bundle.maker().apply(values);
                };
            }
            QueryPlan.Value value = (QueryPlan.Value) item;
            ResultSet row = cursor.row();
            return () -> value.codec().read(row, value.position());
        }

        /**
         * Reads rows into a list; those that are deferred when the window is completed. Answers whether there may be more.
         *
         * @param form makes something of the values of a row
         */
        <T extends @Nullable Object> boolean read(int most, Function<@Nullable Object[], T> form, List<T> rows) {
            if (!deferred) {
                return read(most, row -> rows.add(form.apply(row)));
            }
            List<@Nullable Object[]> waiting = new ArrayList<>();
            boolean more = read(most, row -> waiting.add(row.clone()));
            completion = () -> waiting.forEach(row -> {
                Arrays.setAll(row, index -> PendingProjection.resolved(row[index]));
                rows.add(form.apply(row));
            });
            return more;
        }

        /** Whether there may be more rows. */
        private boolean read(int most, Consumer<@Nullable Object[]> receiver) {
            Set<List<Object>> seen = plan.repeatsRows() ? new HashSet<>() : Set.of();
            try {
                @Nullable Object[] read = new Object[items.length];
                for (int row = 0; row < most; row++) {
                    if (!cursor.next()) {
                        return false;
                    }
                    for (int index = 0; index < items.length; index++) {
                        read[index] = items[index].read();
                    }
                    if (!plan.repeatsRows() || seen.add(identities(read))) {
                        receiver.accept(read);
                    }
                }
                return true;
            } catch (SQLException failure) {
                throw cursor.failure(failure);
            }
        }

        void complete() {
            readers.forEach(EntityReader::finish);
            LoadObserver observer = session.observer();
            if (observer != null) {
                observer.finished();
            }
            followUps.forEach(Runnable::run);
            completion.run();
        }
    }

    /** Reads one item of the current row. */
    private interface ItemReader {
        @Nullable
        Object read() throws SQLException;
    }

    /** What makes a row the same as another: entities by identity, values by equality. */
    private static List<Object> identities(@Nullable Object[] row) {
        List<Object> identities = new ArrayList<>(row.length);
        for (Object value : row) {
            identities.add(new Identity(value));
        }
        return identities;
    }

    private record Identity(@Nullable Object value) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Identity that
                    && (value == that.value
                            || (value != null && !(value instanceof ManagedEntity) && value.equals(that.value)));
        }

        @Override
        public int hashCode() {
            return value instanceof ManagedEntity ? System.identityHashCode(value) : Objects.hashCode(value);
        }
    }
}
