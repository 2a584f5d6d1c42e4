package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one table that belong together. Immutable.
 *
 * @param table the name
 * @param schema the schema, or null for the default one
 * @param ops the changes in their order
 */
public record ModifyTable(String table, @Nullable String schema, List<MigrationOp> ops)
        implements TableOp, OpContainer {
    public ModifyTable {
        requireNonNull(table, "table");
        ops = List.copyOf(ops);
    }

    @Override
    public ModifyTable with(List<MigrationOp> changed) {
        return new ModifyTable(table, schema, changed);
    }

    @Override
    public ModifyTable reverse() {
        return new ModifyTable(table, schema, Names.reversed(ops));
    }

    @Override
    public String describe() {
        return "modify table " + Names.quoted(schema, table);
    }
}
