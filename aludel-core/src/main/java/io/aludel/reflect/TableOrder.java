package io.aludel.reflect;

import io.aludel.graph.DependencyOrder;
import io.aludel.schema.ForeignKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables in the order in which they can be created. Immutable.
 *
 * @param tables the names, each after those that it refers to
 * @param later for each table of a circle, the foreign keys that have to be added after all tables exist
 */
public record TableOrder(List<String> tables, Map<String, List<ForeignKey>> later) {
    public TableOrder {
        tables = List.copyOf(tables);
        later = Map.copyOf(later);
    }

    static TableOrder of(@Nullable String schema, Collection<ReflectedTable> tables) {
        List<String> names =
                tables.stream().map(table -> table.relation().name()).sorted().toList();
        DependencyOrder<String> order = new DependencyOrder<>(names);
        for (ReflectedTable table : tables) {
            for (ForeignKey key : table.foreignKeys()) {
                boolean here =
                        key.referredSchema() == null || key.referredSchema().equals(schema);
                if (here && names.contains(key.referredTable())) {
                    order.before(key.referredTable(), table.relation().name());
                }
            }
        }
        List<String> sorted = order.sortedLeavingCircles();
        Map<String, List<ForeignKey>> later = new LinkedHashMap<>();
        for (ReflectedTable table : tables) {
            String name = table.relation().name();
            List<ForeignKey> keys = new ArrayList<>();
            for (ForeignKey key : table.foreignKeys()) {
                if (key.referredSchema() == null && sorted.indexOf(key.referredTable()) > sorted.indexOf(name)) {
                    keys.add(key);
                }
            }
            if (!keys.isEmpty()) {
                later.put(name, List.copyOf(keys));
            }
        }
        return new TableOrder(sorted, later);
    }
}
