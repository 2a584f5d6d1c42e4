package io.aludel.migrate.autogenerate;

import io.aludel.migrate.ddl.KeyIndexes;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that foreign keys rest on, which steps give and take away. Immutable.
 *
 * <p>Names are compared without their case, as databases may do: where two were told apart, a key is moved that might have stayed, which
 * is as right.
 *
 * @param kind what it is
 * @param schema the schema of its table, or null for the default one
 * @param table its table
 * @param columns its columns in their order; none for any
 */
record Support(Kind kind, @Nullable String schema, String table, List<String> columns) {
    /** Sorts of supports. */
    enum Kind {
        /** The table as a whole. */
        TABLE,
        /** Columns with their types. */
        COLUMN,
        /** What makes columns unique, so that they can be referred to. */
        KEY,
        /** An index that begins with the columns. */
        INDEX
    }

    Support {
        schema = schema == null ? null : lower(schema);
        table = lower(table);
        columns = columns.stream().map(Support::lower).toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether a key that rests on the other rests on this, as far as can be told. */
    boolean meets(Support needed) {
        boolean same = kind == needed.kind
                && table.equals(needed.table)
                && (schema == null ? needed.schema == null : schema.equals(needed.schema));
        return same && (columns.isEmpty() || needed.columns.isEmpty() || covers(needed.columns));
    }

    private boolean covers(List<String> needed) {
        return switch (kind) {
            case TABLE -> true;
            case COLUMN -> !Collections.disjoint(columns, needed);
            case KEY -> Set.copyOf(columns).equals(Set.copyOf(needed));
            case INDEX -> KeyIndexes.beginWith(columns, needed);
        };
    }
}
