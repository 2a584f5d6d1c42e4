package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Gives a table a comment, or takes it away. Immutable.
 *
 * @param table the name of the table
 * @param schema its schema, or null for the default one
 * @param comment the comment; null takes it away
 * @param existing the comment so far
 */
public record SetTableComment(
        String table, @Nullable String schema, @Nullable String comment, Stated<String> existing) implements TableOp {
    public SetTableComment {
        requireNonNull(table, "table");
        requireNonNull(existing, "existing");
    }

    @Override
    public SetTableComment reverse() {
        if (!existing.isStated()) {
            throw Names.irreversible(this, "Say the comment so far, or write the downgrade by hand.");
        }
        return new SetTableComment(table, schema, existing.value(), Stated.of(comment));
    }

    @Override
    public String describe() {
        return (comment == null ? "remove comment of table " : "set comment of table ") + Names.quoted(schema, table);
    }
}
