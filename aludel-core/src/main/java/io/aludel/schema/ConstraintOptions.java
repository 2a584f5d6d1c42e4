package io.aludel.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of constraint may have besides its rule. Immutable.
 *
 * @param deferrable whether the check can wait for the end of the transaction; null to say nothing of it
 * @param initially when it is checked unless the transaction says otherwise; null to say nothing of it
 * @param comment the comment that the database keeps, or null
 * @param finalName whether the name is complete: no naming convention applies, and a name that is too long is shortened
 * @param dialect settings of single databases
 * @param condition when the constraint is created; null for always
 * @param info whatever the application wants to keep here
 */
public record ConstraintOptions(
        @Nullable Boolean deferrable,
        @Nullable Initially initially,
        @Nullable String comment,
        boolean finalName,
        List<DialectOption> dialect,
        @Nullable DdlCondition condition,
        Map<String, Object> info) {
    /** Nothing said. */
    public static final ConstraintOptions NONE =
            new ConstraintOptions(null, null, null, false, List.of(), null, Map.of());

    public ConstraintOptions {
        dialect = List.copyOf(dialect);
        info = Map.copyOf(info);
    }

    /** The same with another answer to whether the check can wait. */
    public ConstraintOptions withDeferrable(@Nullable Boolean changed) {
        return new ConstraintOptions(changed, initially, comment, finalName, dialect, condition, info);
    }

    /** The same, checked at another time. */
    public ConstraintOptions withInitially(@Nullable Initially changed) {
        return new ConstraintOptions(deferrable, changed, comment, finalName, dialect, condition, info);
    }

    /** The same with a comment. */
    public ConstraintOptions withComment(@Nullable String changed) {
        return new ConstraintOptions(deferrable, initially, changed, finalName, dialect, condition, info);
    }

    /** The same with a name that conventions leave alone. */
    public ConstraintOptions withFinalName() {
        return new ConstraintOptions(deferrable, initially, comment, true, dialect, condition, info);
    }

    /** The same with more settings of single databases. */
    public ConstraintOptions withDialect(DialectOption... added) {
        return new ConstraintOptions(
                deferrable, initially, comment, finalName, DialectOptions.with(dialect, added), condition, info);
    }

    /** The same, created only where a condition holds. */
    public ConstraintOptions withCondition(@Nullable DdlCondition changed) {
        return new ConstraintOptions(deferrable, initially, comment, finalName, dialect, changed, info);
    }

    /** The same with one more thing kept for the application. */
    public ConstraintOptions withInfo(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(info);
        more.put(key, value);
        return new ConstraintOptions(
                deferrable, initially, comment, finalName, new ArrayList<>(dialect), condition, more);
    }
}
