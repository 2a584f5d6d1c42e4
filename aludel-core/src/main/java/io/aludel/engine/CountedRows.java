package io.aludel.engine;

import java.util.Iterator;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Tells how many rows were taken, every so often and at the end. Single use. */
final class CountedRows implements Iterator<@Nullable Object[]> {
    private static final int EVERY = 1_000;

    private final Iterator<@Nullable Object[]> rows;
    private final LongConsumer progress;
    private long taken;
    private long told;

    CountedRows(Iterator<@Nullable Object[]> rows, LongConsumer progress) {
        this.rows = rows;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        boolean more = rows.hasNext();
        if (taken > told && (!more || taken - told >= EVERY)) {
            told = taken;
            progress.accept(taken);
        }
        return more;
    }

    @Override
    public @Nullable Object[] next() {
        taken++;
        return rows.next();
    }
}
