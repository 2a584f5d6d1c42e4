package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows. Immutable. Where there is a connection the values are sent as parameters, many rows at once; in a script each row is an
 * INSERT with literals.
 *
 * @param into the table; {@code op.createTable} gives one, {@code op.table} makes one
 * @param rows the rows, as values by column
 * @param multiInsert whether many rows are sent at once
 */
public record BulkInsert(Table into, List<Map<String, @Nullable Object>> rows, boolean multiInsert) implements TableOp {
    public BulkInsert {
        requireNonNull(into, "into");
        List<Map<String, @Nullable Object>> copies = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
    }

    @Override
    public String table() {
        return into.name();
    }

    @Override
    public @Nullable String schema() {
        return into.schema();
    }

    @Override
    public MigrationOp reverse() {
        throw Names.irreversible(this, "Write the downgrade by hand with a DELETE.");
    }

    @Override
    public String describe() {
        return "insert " + rows.size() + (rows.size() == 1 ? " row" : " rows") + " into "
                + Names.quoted(into.schema(), into.name());
    }
}
