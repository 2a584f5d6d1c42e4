package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Index;
import org.jspecify.annotations.Nullable;

/**
 * Creates an index. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param index the index; without a name it gets that of the naming convention
 * @param ifNotExists whether an index that exists is left alone
 */
public record CreateIndex(String table, @Nullable String schema, Index index, boolean ifNotExists) implements TableOp {
    public CreateIndex {
        requireNonNull(table, "table");
        requireNonNull(index, "index");
    }

    /** Creates an index of a table in the default schema. */
    public static CreateIndex of(String table, @Nullable String schema, Index index) {
        return new CreateIndex(table, schema, index, false);
    }

    /** The same; an index that exists is left alone. */
    public CreateIndex unlessExists() {
        return new CreateIndex(table, schema, index, true);
    }

    @Override
    public DropIndex reverse() {
        return new DropIndex(table, schema, index.name(), index, ifNotExists);
    }

    @Override
    public String describe() {
        return "add index " + DropIndex.said(index.name(), index) + " on " + Names.quoted(schema, table);
    }
}
