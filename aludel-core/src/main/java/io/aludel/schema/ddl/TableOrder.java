package io.aludel.schema.ddl;

import io.aludel.graph.DependencyOrder;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables in the order of their references, with the foreign keys that have to be added apart. Immutable.
 *
 * @param tables the tables, each after those that it refers to
 * @param apart the foreign keys that are added after all tables and dropped before them, by table
 * @param uncut the tables of circles that no foreign key can be taken out of
 */
record TableOrder(List<Table> tables, Map<Table, Set<ForeignKey>> apart, List<Table> uncut) {

    static TableOrder of(Collection<Table> tables, boolean canCut) {
        Map<Table, Set<ForeignKey>> apart = new LinkedHashMap<>();
        for (Table table : tables) {
            for (ForeignKey key : table.foreignKeys()) {
                if (canCut && key.addedByAlter()) {
                    apart.computeIfAbsent(table, any -> new LinkedHashSet<>()).add(key);
                }
            }
        }
        DependencyOrder<Table> order = order(tables, apart);
        List<Table> circular = new ArrayList<>();
        order.circles().forEach(circular::addAll);
        if (canCut) {
            for (Table table : circular) {
                apart.computeIfAbsent(table, any -> new LinkedHashSet<>()).addAll(others(table));
            }
            order = order(tables, apart);
        }
        return new TableOrder(order.sortedInSteps(), apart, canCut ? List.of() : circular);
    }

    /** A key to the same table closes no circle that matters. */
    private static List<ForeignKey> others(Table table) {
        return table.foreignKeys().stream()
                .filter(key -> table.referredTable(key) != table)
                .toList();
    }

    private static DependencyOrder<Table> order(Collection<Table> tables, Map<Table, Set<ForeignKey>> apart) {
        DependencyOrder<Table> order = new DependencyOrder<>(tables);
        for (Table table : tables) {
            Set<ForeignKey> without = apart.getOrDefault(table, Set.of());
            for (ForeignKey key : table.foreignKeys()) {
                if (!without.contains(key)) {
                    order.before(table.referredTable(key), table);
                }
            }
            table.prerequisites().forEach(other -> order.before(other, table));
        }
        return order;
    }

    Set<ForeignKey> apart(Table table) {
        return apart.getOrDefault(table, Set.of());
    }
}
