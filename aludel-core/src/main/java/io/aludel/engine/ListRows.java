package io.aludel.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows that are there already: what is left of them can be taken at once. One thread. */
final class ListRows<T extends @Nullable Object> implements Iterator<T> {
    private final List<T> rows;
    private int next;

    ListRows(List<T> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return next < rows.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.get(next++);
    }

    /** All that are left. */
    List<T> rest() {
        List<T> rest = new ArrayList<>(rows.subList(next, rows.size()));
        next = rows.size();
        return rest;
    }
}
