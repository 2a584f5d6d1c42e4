package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How values of a column become those of another type, where PostgreSQL does not convert them by itself. */
final class Conversion {
    private static final Set<String> TEXTS = Set.of("varchar", "char", "text", "character", "name", "citext");

    private Conversion() {}

    static @Nullable String using(Dialect dialect, Column<?> found, Column<?> wanted) {
        if (!dialect.name().equals("postgresql")) {
            return null;
        }
        String before = name(dialect, found);
        String after = name(dialect, wanted);
        boolean fromText = TEXTS.contains(before) && !TEXTS.contains(after);
        boolean ofTruth = before.equals("boolean") && !TEXTS.contains(after) || after.equals("boolean");
        return fromText || ofTruth
                ? dialect.quote(found.name()) + "::"
                        + dialect.definitions().context().type(wanted.type())
                : null;
    }

    private static String name(Dialect dialect, Column<?> column) {
        String text = dialect.definitions().context().type(column.type()).toLowerCase(Locale.ROOT);
        int open = text.indexOf('(');
        return (open < 0 ? text : text.substring(0, open)).strip();
    }
}
