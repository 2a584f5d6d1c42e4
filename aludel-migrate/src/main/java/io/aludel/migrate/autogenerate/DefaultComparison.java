package io.aludel.migrate.autogenerate;

import io.aludel.schema.Column;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether two defaults are the same. Databases write them in their own words, so that they are asked for those. */
final class DefaultComparison {
    private DefaultComparison() {}

    static boolean differ(TablePair pair, Column<?> found, Column<?> wanted) {
        String before = text(pair, found);
        String after = text(pair, wanted);
        if (before == null || after == null) {
            return before != after && !isNumbering(pair, found, wanted, before, after);
        }
        if (same(before, after)) {
            return false;
        }
        Optional<Column<?>> stored =
                pair.form() == null ? Optional.empty() : pair.form().column(wanted.name());
        String written = stored.map(column -> text(pair, column)).orElse(null);
        return written == null || !same(before, written);
    }

    /** Whether only the database can tell. */
    static boolean isDoubtful(TablePair pair, Column<?> found, Column<?> wanted) {
        String before = text(pair, found);
        String after = text(pair, wanted);
        return before != null && after != null && !same(before, after);
    }

    /** Null where there is none: a default of NULL, with or without a type, is none. */
    private static @Nullable String text(TablePair pair, Column<?> column) {
        String text = pair.dialect().definitions().context().serverDefault(column);
        return text == null || bare(text).equalsIgnoreCase("NULL") ? null : text;
    }

    /** A column that numbers itself has a default in the database that nobody declared. */
    private static boolean isNumbering(
            TablePair pair, Column<?> found, Column<?> wanted, @Nullable String before, @Nullable String after) {
        return after == null
                && before != null
                && before.toLowerCase(Locale.ROOT).startsWith("nextval(")
                && (wanted.equals(pair.wanted().autoIncrementColumn()) || found.isPrimaryKey());
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other)) || Wording.same(one, other);
    }

    /** Without casts and outer parentheses. */
    private static String bare(String text) {
        String bare = text.strip().replaceAll("::[a-z0-9_ \"\\[\\]().]+$", "");
        while (bare.startsWith("(") && bare.endsWith(")")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    /** Without quotes, too. */
    private static String plain(String text) {
        String plain = bare(text);
        if (plain.length() > 1 && plain.startsWith("'") && plain.endsWith("'")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        String word = plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (word) {
            case "now()", "current_timestamp()", "current_timestamp" -> "current_timestamp";
            default -> plain;
        };
    }
}
