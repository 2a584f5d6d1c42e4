package io.aludel.orm.load;

import io.aludel.engine.Cursor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows that are read in portions as they are asked for. One thread; closed by whoever opened it, or by its last row. */
public final class RowStream<T extends @Nullable Object> implements Iterator<T>, AutoCloseable {
    private final Cursor cursor;
    private final Portion<T> portion;
    private List<T> rows = List.of();
    private int next;
    private boolean more = true;

    RowStream(Cursor cursor, Portion<T> portion) {
        this.cursor = cursor;
        this.portion = portion;
    }

    /** Reads some rows, and says whether there may be others. */
    interface Portion<T extends @Nullable Object> {
        boolean read(List<T> into);
    }

    @Override
    public boolean hasNext() {
        while (next == rows.size() && more) {
            List<T> read = new ArrayList<>();
            more = portion.read(read);
            rows = read;
            next = 0;
            if (!more) {
                cursor.close();
            }
        }
        return next < rows.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return rows.get(next++);
    }

    @Override
    public void close() {
        more = false;
        rows = List.of();
        next = 0;
        cursor.close();
    }
}
