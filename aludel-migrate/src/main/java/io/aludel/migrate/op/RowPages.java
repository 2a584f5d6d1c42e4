package io.aludel.migrate.op;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts rows into such as fit into one INSERT: of the same columns, and not too many. */
final class RowPages {
    private static final int MOST = 500;

    private RowPages() {}

    static List<List<Map<String, @Nullable Object>>> of(
            Dialect dialect, List<Map<String, @Nullable Object>> rows, boolean together) {
        List<List<Map<String, @Nullable Object>>> pages = new ArrayList<>();
        List<Map<String, @Nullable Object>> page = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            boolean fits = !page.isEmpty()
                    && together
                    && dialect.has(Feature.MULTI_ROW_INSERT)
                    && page.get(0).keySet().equals(row.keySet())
                    && page.size() < Math.max(1, Math.min(MOST, dialect.parametersOfAPage() / Math.max(1, row.size())));
            if (!fits) {
                page = new ArrayList<>();
                pages.add(page);
            }
            page.add(row);
        }
        return pages;
    }
}
