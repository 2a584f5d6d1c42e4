package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much transactions see of each other. Databases know some of these each, and mean different things by the same name. */
public enum IsolationLevel {
    /** No transactions: the database keeps each statement at once. Commit and rollback are calls without effect. */
    AUTOCOMMIT,
    /** Sees what others have not committed. */
    READ_UNCOMMITTED,
    /** Each statement sees what was committed when it began. */
    READ_COMMITTED,
    /** What was read once reads the same again. */
    REPEATABLE_READ,
    /** All statements see the database as it was at the first; H2. */
    SNAPSHOT,
    /** As if transactions ran one after the other. */
    SERIALIZABLE;

    /** The words of SQL, such as {@code READ COMMITTED}. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /**
     * The level of a name, whose words may be separated by blanks, underscores or hyphens, in either case.
     *
     * @throws ArgumentException when there is no such level; the message names those that there are
     */
    public static IsolationLevel of(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (IsolationLevel level : values()) {
            if (level.name().equals(wanted)) {
                return level;
            }
        }
        List<String> known = Arrays.stream(values()).map(IsolationLevel::sql).toList();
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "there is no isolation level '" + name + "'." + Suggestions.didYouMean(name, known) + "\n  There are "
                        + String.join(", ", known) + ".");
    }
}
