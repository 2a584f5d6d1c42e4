package io.aludel.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows in portions that fit into memory, however long their texts and bytes are. Stateless. */
final class BulkPortions {
    private static final long MOST_CHARACTERS = 8L << 20;

    private BulkPortions() {}

    /** The next rows, at least one. */
    static List<@Nullable Object[]> next(Iterator<@Nullable Object[]> rows, int most) {
        List<@Nullable Object[]> portion = new ArrayList<>();
        long size = 0;
        while (rows.hasNext() && portion.size() < most && size < MOST_CHARACTERS) {
            @Nullable Object[] row = rows.next();
            portion.add(row);
            for (Object value : row) {
                size += size(value);
            }
        }
        return portion;
    }

    private static long size(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        return value instanceof byte[] bytes ? 2L * bytes.length : 0;
    }
}
