package io.aludel.migrate.safe;

import io.aludel.dialect.Dialect;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.TextLiteral;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an expression may have another value for each row, as PostgreSQL sees it. */
public final class Volatility {
    private static final Pattern CALL = Pattern.compile("([a-z_][a-z_0-9]*)\\s*\\(");
    private static final Pattern TEXTS = Pattern.compile("'[^']*'");

    /** Functions that give one value for a whole statement, and types that have parentheses; others may not. */
    private static final Set<String> STABLE = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "current_setting",
            "current_date",
            "current_time",
            "current_timestamp",
            "localtime",
            "localtimestamp",
            "timezone",
            "lower",
            "upper",
            "coalesce",
            "concat",
            "make_interval",
            "make_date",
            "date_trunc",
            "to_jsonb",
            "jsonb_build_object",
            "jsonb_build_array",
            "varchar",
            "numeric",
            "char",
            "timestamp",
            "cast",
            "array");

    private Volatility() {}

    /** Whether a default calls a function that is not known to be the same for all rows. */
    public static boolean mayDiffer(Dialect dialect, SqlFragment value) {
        return !(value instanceof TextLiteral)
                && mayDiffer(dialect.definitions().context().fragment(value));
    }

    /** The same for SQL as text. */
    public static boolean mayDiffer(String sql) {
        Matcher call = CALL.matcher(TEXTS.matcher(sql).replaceAll("").toLowerCase(Locale.ROOT));
        while (call.find()) {
            if (!STABLE.contains(call.group(1))) {
                return true;
            }
        }
        return false;
    }
}
