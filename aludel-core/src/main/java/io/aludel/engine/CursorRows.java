package io.aludel.engine;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a cursor as Java values, read as they are asked for. */
final class CursorRows<T extends @Nullable Object> implements Iterator<T> {
    private final Cursor cursor;
    private final RowReader<T> reader;
    private final @Nullable RowLog log;
    private boolean ahead;
    private boolean atEnd;

    CursorRows(Cursor cursor, RowReader<T> reader, @Nullable RowLog log) {
        this.cursor = cursor;
        this.log = log;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        if (!ahead && !atEnd) {
            ahead = cursor.next();
            atEnd = !ahead;
        }
        return ahead;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ahead = false;
        T row = cursor.read(reader);
        if (log != null) {
            log.row(row);
        }
        return row;
    }
}
