package io.aludel.migrate.lint;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table. Names are the same when they differ in case only.
 *
 * @param schema the schema; null for the default one
 * @param name the table
 */
public record TableName(@Nullable String schema, String name) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableName table && folded().equals(table.folded());
    }

    @Override
    public int hashCode() {
        return Objects.hash(folded());
    }

    private String folded() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
