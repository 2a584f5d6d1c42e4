package io.aludel.orm.runtime;

import io.aludel.sql.Query;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From where the rows of an entity come that has no table of its own.
 *
 * @param view whether they come from a view of the database
 * @param reads the entities that a view which is there reads
 * @param query makes the query; null for a view that is there
 */
public record RowsFact(
        boolean view, List<Class<?>> reads, @Nullable Supplier<? extends Query<?>> query) implements EntityFact {
    public RowsFact {
        reads = List.copyOf(reads);
    }
}
