package io.aludel.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be created or dropped. Immutable.
 *
 * @param metadata the collection
 * @param tables the tables
 * @param whole whether the views, sequences and types of the collection are meant too
 * @param check what is looked up first
 * @param only an index of the only table, a sequence, a view or a type that alone is meant, or the only table, whose types stay when it is
 *     dropped; null for all of it
 */
public record SchemaChange(
        MetaData metadata,
        List<Table> tables,
        boolean whole,
        Set<CheckFirst> check,
        @Nullable Object only) {
    public SchemaChange {
        tables = List.copyOf(tables);
        check = Set.copyOf(check);
    }

    /** A whole collection. */
    public static SchemaChange of(MetaData metadata, Set<CheckFirst> check) {
        return new SchemaChange(metadata, List.copyOf(metadata.tables()), true, check, null);
    }

    /** Some tables of a collection. */
    public static SchemaChange of(MetaData metadata, List<Table> tables, Set<CheckFirst> check) {
        return new SchemaChange(metadata, tables, false, check, null);
    }

    /** One table by itself. */
    static SchemaChange of(Table table, Set<CheckFirst> check) {
        return new SchemaChange(table.metadata(), List.of(table), false, check, table);
    }

    /** One index of a table. */
    static SchemaChange of(Table table, Index index, Set<CheckFirst> check) {
        return new SchemaChange(table.metadata(), List.of(table), false, check, index);
    }

    /** One sequence, view or type. */
    static SchemaChange of(MetaData metadata, Object only, Set<CheckFirst> check) {
        return new SchemaChange(metadata, List.of(), false, check, only);
    }

    /** Whether something is looked up first. */
    public boolean checks(CheckFirst kind) {
        return check.contains(kind);
    }
}
