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
    private final List<String> names;
    /** Made when a row is first asked by name. */
    private volatile @Nullable Map<String, Integer> positions;

    private RowKeys(List<String> names) {
        this.names = names;
    }

    static RowKeys of(List<Compiled.ResultColumn> columns) {
        return new RowKeys(columns.stream().map(Compiled.ResultColumn::name).toList());
    }

    List<String> names() {
        return names;
    }

    /** The position of a name, exactly as it is or else without regard to case; of several the last. */
    int position(String name) {
        Map<String, Integer> known = positions;
        if (known == null) {
            known = index();
            positions = known;
        }
        Integer found = known.get(name);
        if (found == null) {
            found = known.get(name.toLowerCase(Locale.ROOT));
        }
        if (found == null) {
            throw new ArgumentException(
                    ErrorCode.NO_SUCH_COLUMN,
                    "the row has no value named '" + name + "'." + Suggestions.didYouMean(name, names) + "\n  It has "
                            + String.join(", ", names) + ".");
        }
        return found;
    }

    private Map<String, Integer> index() {
        Map<String, Integer> index = new HashMap<>();
        for (int position = 0; position < names.size(); position++) {
            index.put(names.get(position).toLowerCase(Locale.ROOT), position);
        }
        for (int position = 0; position < names.size(); position++) {
            index.put(names.get(position), position);
        }
        return index;
    }
}
