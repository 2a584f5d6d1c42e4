package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.EntityRows;
import io.aludel.orm.mapping.Mappings;
import io.aludel.schema.Table;
import java.util.LinkedHashSet;
import java.util.Set;

/** The tables that a statement may read, from the content of its cache key. */
public final class TablesOf {
    private TablesOf() {}

    /** All tables named directly, and for each entity its table and its tables of links. */
    static Set<Table> statement(Shape shape, Mappings mappings) {
        Set<Table> tables = new LinkedHashSet<>();
        for (Object part : shape.key().parts()) {
            if (part instanceof Table table) {
                tables.add(table);
            } else if (part instanceof Class<?> type) {
                EntityMapping mapping = mappings.find(type);
                if (mapping != null) {
                    tables.addAll(readBy(mapping, mappings));
                    mapping.valueCollections()
                            .forEach(values -> tables.add(values.target().table()));
                    for (CollectionMapping collection : mapping.collections()) {
                        if (collection.link() == null) {
                            tables.addAll(collection.target().tables());
                        } else {
                            tables.add(collection.link().table());
                        }
                    }
                }
            }
        }
        return tables;
    }

    /** The tables of an entity; of one over a view or a query those that are read for it. */
    public static Set<Table> readBy(EntityMapping mapping, Mappings mappings) {
        Set<Table> tables = new LinkedHashSet<>(mapping.tables());
        EntityRows rows = mapping.rows();
        if (rows != null && rows.query() != null) {
            tables.addAll(statement(Shape.of(rows.query()), mappings));
        } else if (rows != null) {
            rows.reads().forEach(read -> tables.addAll(readBy(mappings.get(read), mappings)));
        }
        return tables;
    }
}
