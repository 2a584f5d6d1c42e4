package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.sql.ast.ColumnNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names by which users may sort, and what each of them stands for. Nothing else of what a user types reaches a statement.
 * Immutable, safe for use by many threads.
 */
public final class SortKeys {
    private final Map<String, Expression<?>> keys;

    private SortKeys(Map<String, Expression<?>> keys) {
        this.keys = Collections.unmodifiableMap(keys);
    }

    static SortKeys of(Expression<?>... expressions) {
        SortKeys all = new SortKeys(Map.of());
        for (Expression<?> expression : expressions) {
            String name = ColumnNames.of(expression.node());
            if (name.isEmpty()) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "an expression to sort by has no name.\n  Give it one: allow(..).and(name, expression).");
            }
            all = all.and(name, expression);
        }
        return all;
    }

    /** Allows one more expression, under a name. */
    public SortKeys and(String name, Expression<?> expression) {
        Map<String, Expression<?>> all = new LinkedHashMap<>(keys);
        if (all.put(name, expression) != null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, "two expressions to sort by are called '" + name + "'.");
        }
        return new SortKeys(all);
    }

    /**
     * What a name stands for.
     *
     * @throws ArgumentException when it is not allowed
     */
    Expression<?> get(String name) {
        Expression<?> found = keys.get(name);
        if (found == null) {
            String shown = name.length() > Sort.LONGEST_NAME ? name.substring(0, Sort.LONGEST_NAME) + ".." : name;
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "nothing can be sorted by '" + shown + "'." + Suggestions.didYouMean(shown, keys.keySet())
                            + "\n  Allowed are " + keys.keySet() + ".");
        }
        return found;
    }
}
