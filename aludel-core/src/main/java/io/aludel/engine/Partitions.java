package io.aludel.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in lists of one size; the last may be shorter. */
final class Partitions<T extends @Nullable Object> implements Iterator<List<T>> {
    private final Iterator<T> source;
    private final int size;

    Partitions(Iterator<T> source, int size) {
        this.source = source;
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public List<T> next() {
        List<T> partition = new ArrayList<>(size);
        do {
            partition.add(source.next());
        } while (partition.size() < size && source.hasNext());
        return partition;
    }
}
