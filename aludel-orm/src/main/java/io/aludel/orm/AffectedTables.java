package io.aludel.orm;

import io.aludel.orm.load.TablesOf;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Table;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says whether pending changes touch tables; when in doubt they do. */
final class AffectedTables {
    private AffectedTables() {}

    static boolean touch(SessionWork work, Set<Table> tables) {
        return touch(work.pending(), tables) || touch(work.modified(), tables) || touch(work.deleted(), tables);
    }

    private static boolean touch(Set<InstanceState> states, Set<Table> tables) {
        EntityMapping last = null;
        for (InstanceState state : states) {
            EntityMapping mapping = EntityMapping.of(state);
            if (mapping != last && writes(mapping, tables)) {
                return true;
            }
            last = mapping;
        }
        return false;
    }

    private static boolean writes(EntityMapping mapping, Set<Table> tables) {
        if (!Collections.disjoint(tables, mapping.tables())) {
            return true;
        }
        for (CollectionMapping values : mapping.valueCollections()) {
            if (tables.contains(values.target().table())) {
                return true;
            }
        }
        for (CollectionMapping collection : mapping.collections()) {
            Table written = collection.link() == null
                    ? collection.target().table()
                    : collection.link().table();
            if (tables.contains(written)) {
                return true;
            }
        }
        return false;
    }

    /** The tables that lazy loads from an entity read. */
    static Set<Table> around(EntityMapping mapping) {
        Set<Table> tables = new LinkedHashSet<>();
        tables.addAll(read(mapping));
        for (ReferenceMapping reference : mapping.references()) {
            tables.addAll(read(reference.target()));
        }
        mapping.valueCollections().forEach(values -> tables.add(values.target().table()));
        for (CollectionMapping collection : mapping.collections()) {
            tables.addAll(read(collection.target()));
            if (collection.link() != null) {
                tables.add(collection.link().table());
            }
        }
        return tables;
    }

    private static Set<Table> read(EntityMapping mapping) {
        return TablesOf.readBy(mapping, mapping.mappings());
    }
}
