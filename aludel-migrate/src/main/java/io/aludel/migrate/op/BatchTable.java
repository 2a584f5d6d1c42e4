package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one table that are made together: one after the other where the database can, otherwise by making the table again and
 * copying its rows. Immutable.
 *
 * @param table the name
 * @param schema the schema, or null for the default one
 * @param options how they are made
 * @param ops the changes in their order; each concerns this table
 */
public record BatchTable(String table, @Nullable String schema, BatchOptions options, List<MigrationOp> ops)
        implements TableOp, OpContainer {
    public BatchTable {
        requireNonNull(table, "table");
        requireNonNull(options, "options");
        ops = List.copyOf(ops);
    }

    @Override
    public BatchTable with(List<MigrationOp> changed) {
        return new BatchTable(table, schema, options, changed);
    }

    /** The table as it is afterwards is not the one that was given. */
    @Override
    public BatchTable reverse() {
        return new BatchTable(table, schema, options.copyFrom(null), Names.reversed(ops));
    }

    @Override
    public String describe() {
        return "modify table " + Names.quoted(schema, table) + " in batch mode";
    }
}
