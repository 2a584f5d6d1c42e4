package io.aludel.engine;

import io.aludel.compile.Shape;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.sql.Executable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the parameters of executions. Stateless. */
final class ParameterRows {
    private ParameterRows() {}

    /** All sets of one execution have the names of the first, since one statement serves them all. */
    static void check(List<? extends Map<String, ?>> rows) {
        Set<String> names = rows.get(0).keySet();
        for (int index = 1; index < rows.size(); index++) {
            Set<String> others = rows.get(index).keySet();
            if (!others.equals(names)) {
                throw different(index, names, others);
            }
        }
    }

    private static ArgumentException different(int index, Set<String> names, Set<String> others) {
        Set<String> missing = new LinkedHashSet<>(names);
        missing.removeAll(others);
        if (!missing.isEmpty()) {
            String name = missing.iterator().next();
            return new ArgumentException(
                    ErrorCode.MISSING_PARAMETER,
                    "parameter ':" + name + "' has no value in set " + (index + 1)
                            + " of the parameters, unlike the first."
                            + Suggestions.didYouMean(name, others)
                            + "\n  Give all sets the same names; null is a value.");
        }
        Set<String> extra = new LinkedHashSet<>(others);
        extra.removeAll(names);
        return new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "set " + (index + 1) + " of the parameters names " + String.join(", ", extra)
                        + ", which the first does not."
                        + Suggestions.didYouMean(extra.iterator().next(), names)
                        + "\n  Give all sets the same names, or execute them apart.");
    }

    /** The values that a statement brings along, and those of an execution, which win. */
    static Map<String, ? extends @Nullable Object> merged(
            Executable statement, Map<String, ? extends @Nullable Object> given) {
        if (statement.parameters().isEmpty()) {
            return given;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(statement.parameters());
        all.putAll(given);
        return all;
    }

    /** Refuses what the statement has no place for. */
    static void requireKnown(Shape shape, Map<String, ?> parameters) {
        Set<String> known = shape.parameterNames();
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "the statement has no parameter ':" + name + "'."
                                + Suggestions.didYouMean(name, new ArrayList<>(known))
                                + (known.isEmpty()
                                        ? "\n  It has none."
                                        : "\n  It has " + String.join(", ", known) + "."));
            }
        }
    }
}
