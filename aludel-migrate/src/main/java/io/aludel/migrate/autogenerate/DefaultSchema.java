package io.aludel.migrate.autogenerate;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The schema that tables are in of which none is said. Immutable.
 *
 * @param name its name; null where the database has no schemas
 */
public record DefaultSchema(@Nullable String name) {
    /** The schema that a foreign key refers to, null for the default one, when nothing else is known of the table. */
    @Nullable
    String referred(@Nullable String own, ForeignKey key) {
        String stated = key.referredSchema() == null ? own : key.referredSchema();
        return unsaid(stated);
    }

    /** A schema, or null where it is this one. */
    @Nullable
    String unsaid(@Nullable String schema) {
        return Objects.equals(schema, name) ? null : schema;
    }

    /**
     * A foreign key of a model as an operation has to say it, which knows no other tables: from another schema, tables of the default one
     * are referred to by its name.
     */
    ForeignKey stated(Table table, ForeignKey key) {
        boolean outside = table.schema() != null
                && key.referredSchema() == null
                && table.findReferredTable(key)
                        .filter(target -> target.schema() == null)
                        .isPresent();
        return outside ? key.inSchema(name) : key;
    }
}
