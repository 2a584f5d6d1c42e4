package io.aludel.schema;

import java.util.List;
import java.util.Set;

/**
 * What is to be created or dropped. Immutable.
 *
 * @param metadata the collection
 * @param tables the tables
 * @param whole whether the views, sequences and types of the collection are meant too
 * @param check what is looked up first
 */
public record SchemaChange(MetaData metadata, List<Table> tables, boolean whole, Set<CheckFirst> check) {
    public SchemaChange {
        tables = List.copyOf(tables);
        check = Set.copyOf(check);
    }

    /** A whole collection. */
    public static SchemaChange of(MetaData metadata, Set<CheckFirst> check) {
        return new SchemaChange(metadata, List.copyOf(metadata.tables()), true, check);
    }

    /** Some tables of a collection. */
    public static SchemaChange of(MetaData metadata, List<Table> tables, Set<CheckFirst> check) {
        return new SchemaChange(metadata, tables, false, check);
    }

    /** Whether something is looked up first. */
    public boolean checks(CheckFirst kind) {
        return check.contains(kind);
    }
}
