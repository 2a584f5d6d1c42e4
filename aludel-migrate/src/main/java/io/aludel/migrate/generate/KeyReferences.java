package io.aludel.migrate.generate;

import io.aludel.migrate.generate.Attribute.Role;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which foreign keys are parts of primary keys. A to-one can be of the key when its columns stand there together and in the same order, and
 * when the key does not contain itself that way; otherwise the columns are attributes of the key, and the to-one stands beside.
 */
final class KeyReferences {
    private final FoundSchema schema;
    private final ColumnTypes types;
    private final Map<Table, List<ForeignKey>> ofKeys = new HashMap<>();

    KeyReferences(FoundSchema schema, ColumnTypes types) {
        this.schema = schema;
        this.types = types;
        for (Table table : schema.tables()) {
            ofKeys.put(table, candidates(table));
        }
    }

    /** How a foreign key stands to the key of its table. */
    Role role(Table table, ForeignKey key) {
        if (!ofKeys.getOrDefault(table, List.of()).contains(key)) {
            return Role.BESIDE;
        }
        Table target = schema.referred(table, key).orElseThrow();
        if (leadsTo(target, table, new HashSet<>())) {
            return Role.BESIDE;
        }
        boolean whole = key.columns().size() == names(table).size();
        if (!whole || key.columns().size() > 1) {
            return isSaidMore(table, key) ? Role.BESIDE : Role.ID;
        }
        return table.column(key.columns().get(0)).type().javaType()
                        == types.typeOf(target, target.column(names(target).get(0)))
                                .javaType()
                ? Role.SHARED
                : Role.BESIDE;
    }

    private static List<String> names(Table table) {
        return table.primaryKeyColumns().stream().map(column -> column.name()).toList();
    }

    private List<ForeignKey> candidates(Table table) {
        List<String> key = names(table);
        List<ForeignKey> found = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (ForeignKey reference : FoundSchema.foreignKeys(table)) {
            int from = key.indexOf(reference.columns().get(0));
            int to = from + reference.columns().size();
            boolean together =
                    from >= 0 && to <= key.size() && key.subList(from, to).equals(reference.columns());
            boolean whole = schema.referred(table, reference)
                    .filter(target -> target != table && !names(target).isEmpty())
                    .filter(target ->
                            FoundSchema.referredColumns(target, reference).equals(names(target)))
                    .isPresent();
            boolean free = reference.columns().stream().noneMatch(used::contains);
            if (together && whole && free) {
                used.addAll(reference.columns());
                found.add(reference);
            }
        }
        return found;
    }

    /** What a column says beside being a foreign key needs an attribute of its own. */
    private static boolean isSaidMore(Table table, ForeignKey key) {
        return key.columns().stream().anyMatch(name -> KeptColumns.isSaidMore(table.column(name)));
    }

    private boolean leadsTo(Table from, Table wanted, Set<Table> seen) {
        if (from == wanted) {
            return true;
        }
        if (!seen.add(from)) {
            return false;
        }
        return ofKeys.getOrDefault(from, List.of()).stream()
                .anyMatch(key -> leadsTo(schema.referred(from, key).orElseThrow(), wanted, seen));
    }
}
