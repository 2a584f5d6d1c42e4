package io.aludel.orm.load;

import io.aludel.engine.Cursor;
import io.aludel.orm.runtime.ManagedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads all rows of a query, and loads what comes after them. Stateless. */
final class RowAssembler {
    private RowAssembler() {}

    /** Reads rows as arrays of values and objects. */
    static List<@Nullable Object[]> read(
            QueryPlan plan,
            @Nullable Object[] values,
            LoadSession session,
            RelationshipLoader loader,
            boolean overwrite,
            @Nullable Object[] optionValues) {
        return read(plan, values, session, loader, overwrite, optionValues, row -> row.clone());
    }

    /**
     * Reads rows.
     *
     * @param optionValues the values of the statement whose options are carried out; often {@code values}
     * @param form makes something of the values of a row; it must not keep the array, which is used again
     */
    static <T extends @Nullable Object> List<T> read(
            QueryPlan plan,
            @Nullable Object[] values,
            LoadSession session,
            RelationshipLoader loader,
            boolean overwrite,
            @Nullable Object[] optionValues,
            Function<@Nullable Object[], T> form) {
        List<T> rows = new ArrayList<>(plan.expected().rows());
        List<EntityReader> readers = new ArrayList<>();
        try (Cursor cursor = session.open(plan.statement(), values)) {
            ItemReader[] items = new ItemReader[plan.items().size()];
            for (int index = 0; index < items.length; index++) {
                items[index] = reader(plan.items().get(index), session, cursor, overwrite, optionValues, readers);
            }
            if (!plan.repeatsRows()) {
                readers.forEach(reader -> reader.expect(plan.expected().rows()));
            }
            readAll(cursor, items, plan.repeatsRows(), row -> rows.add(form.apply(row)));
        }
        plan.expected().had(rows.size());
        readers.forEach(EntityReader::finish);
        LoadObserver observer = session.observer();
        if (observer != null) {
            observer.finished();
        }
        readers.forEach(reader -> reader.followUp(loader));
        return rows;
    }

    private static void readAll(
            Cursor cursor, ItemReader[] items, boolean repeatsRows, Consumer<@Nullable Object[]> receiver) {
        Set<List<Object>> seen = repeatsRows ? new HashSet<>() : Set.of();
        try {
            @Nullable Object[] read = new Object[items.length];
            while (cursor.next()) {
                for (int index = 0; index < items.length; index++) {
                    read[index] = items[index].read();
                }
                if (!repeatsRows || seen.add(identities(read))) {
                    receiver.accept(read);
                }
            }
        } catch (SQLException failure) {
            throw cursor.failure(failure);
        }
    }

    /** Reads one item of the current row. */
    private interface ItemReader {
        @Nullable
        Object read() throws SQLException;
    }

    private static ItemReader reader(
            QueryPlan.Item item,
            LoadSession session,
            Cursor cursor,
            boolean overwrite,
            @Nullable Object[] optionValues,
            List<EntityReader> readers) {
        if (item instanceof QueryPlan.Entity entity) {
            EntityReader reader = new EntityReader(entity.fetch(), session, cursor, overwrite, optionValues);
            readers.add(reader);
            return reader::read;
        }
        QueryPlan.Value value = (QueryPlan.Value) item;
        ResultSet row = cursor.row();
        return () -> value.codec().read(row, value.position());
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
