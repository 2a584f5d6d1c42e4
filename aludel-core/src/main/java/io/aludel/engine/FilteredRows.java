package io.aludel.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows that satisfy a condition. */
final class FilteredRows<T extends @Nullable Object> implements Iterator<T> {
    private final Iterator<T> rows;
    private final Predicate<T> condition;
    private @Nullable T ahead;
    private boolean found;

    FilteredRows(Iterator<T> rows, Predicate<T> condition) {
        this.rows = rows;
        this.condition = condition;
    }

    @Override
    public boolean hasNext() {
        while (!found && rows.hasNext()) {
            T candidate = rows.next();
            if (condition.test(candidate)) {
                ahead = candidate;
                found = true;
            }
        }
        return found;
    }

    @Override
    @SuppressWarnings("NullAway") // null only where a row itself is null
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        found = false;
        return ahead;
    }
}
