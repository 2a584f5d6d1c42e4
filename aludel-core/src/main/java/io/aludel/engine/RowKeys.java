package io.aludel.engine;

import io.aludel.compile.Compiled;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a row's values and where they stand; one for all rows of a plan. Immutable. */
final class RowKeys {
    private static final int AMBIGUOUS = -2;

    private final List<String> names;
    /** Made when a row is first asked by name. */
    private volatile @Nullable Map<String, Integer> positions;

    private RowKeys(List<String> names) {
        this.names = names;
    }

    static RowKeys of(List<Compiled.ResultColumn> columns) {
        return ofNames(columns.stream().map(Compiled.ResultColumn::name).toList());
    }

    static RowKeys ofNames(List<String> names) {
        return new RowKeys(List.copyOf(names));
    }

    List<String> names() {
        return names;
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /** The position of a name, exactly as it is or else without regard to case. */
    int position(String name) {
        Integer found = find(name);
        if (found == null) {
            throw new ArgumentException(
                    ErrorCode.NO_SUCH_COLUMN,
                    "the row has no value named '" + name + "'." + Suggestions.didYouMean(name, names) + "\n  It has "
                            + String.join(", ", names) + ".");
        }
        if (found == AMBIGUOUS) {
            throw new ArgumentException(
                    ErrorCode.AMBIGUOUS_COLUMN,
                    "several values of the row are named '" + name + "'.\n  It has " + String.join(", ", names)
                            + ".\n  Ask by position or by the selected expression, or give them different names with label(..) or AS.");
        }
        return found;
    }

    private @Nullable Integer find(String name) {
        Map<String, Integer> known = positions;
        if (known == null) {
            known = index();
            positions = known;
        }
        Integer found = known.get(name);
        return found == null ? known.get(name.toLowerCase(Locale.ROOT)) : found;
    }

    private Map<String, Integer> index() {
        Map<String, Integer> exact = new HashMap<>();
        Map<String, Integer> index = new HashMap<>();
        for (int position = 0; position < names.size(); position++) {
            exact.merge(names.get(position), position, (first, second) -> AMBIGUOUS);
            index.merge(names.get(position).toLowerCase(Locale.ROOT), position, (first, second) -> AMBIGUOUS);
        }
        index.putAll(exact);
        return index;
    }
}
