package io.aludel.migrate.autogenerate;

import io.aludel.graph.DependencyOrder;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.CreateView;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.DropView;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.ReplaceView;
import io.aludel.reflect.DefinitionRehearsal;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Views, by their queries in the database's own words. Where views hold the tables that they show, those that are in the way of a change
 * are dropped before and created again afterwards. Views that the model does not know are left alone unless it has views at all. Single use.
 */
final class ViewComparison {
    private final SchemaPair pair;
    private final Map<String, View> wanted = new LinkedHashMap<>();
    private final Map<String, View> found = new LinkedHashMap<>();

    private ViewComparison(SchemaPair pair) {
        this.pair = pair;
    }

    static ObjectDifferences of(SchemaPair pair, List<MigrationOp> tables) {
        return new ViewComparison(pair).compare(tables);
    }

    private ObjectDifferences compare(List<MigrationOp> tables) {
        boolean any = pair.options().unknownObjects();
        for (MetaData metadata : pair.metadata()) {
            for (View view : metadata.views()) {
                any = true;
                if (pair.accepts(ObjectKind.VIEW, view.schema(), null, view.name())) {
                    wanted.put(pair.key(view.schema(), view.name()), view);
                }
            }
        }
        for (String schema : pair.schemas()) {
            pair.inspector().viewNames(schema).forEach(name -> find(schema, name, false));
            pair.inspector().materializedViewNames(schema).forEach(name -> find(schema, name, true));
        }
        boolean holding = pair.dialect().likeness().viewsHoldTables();
        Set<String> changed = new LinkedHashSet<>();
        found.forEach((key, view) -> {
            View model = wanted.get(key);
            if (model != null && differs(view, model)) {
                changed.add(key);
            }
        });
        Set<String> dropped = new LinkedHashSet<>();
        if (any) {
            found.keySet().stream().filter(key -> !wanted.containsKey(key)).forEach(dropped::add);
        }
        Set<String> rebuilt = new LinkedHashSet<>();
        if (holding) {
            rebuilt.addAll(changed);
            hold(rebuilt, dropped, names(tables));
            dropped.addAll(rebuilt);
        }
        List<MigrationOp> before = new ArrayList<>();
        for (String key : dropOrder(dropped)) {
            View view = view(found, key);
            before.add(new DropView(view.name(), view.schema(), view.materialized(), view, false));
        }
        List<MigrationOp> after = new ArrayList<>();
        wanted.forEach((key, view) -> {
            if (!found.containsKey(key) || rebuilt.contains(key)) {
                after.add(new CreateView(view, false));
            } else if (changed.contains(key)) {
                after.add(new ReplaceView(view, view(found, key)));
            }
        });
        rebuilt.stream()
                .filter(key -> !wanted.containsKey(key))
                .forEach(key -> after.add(new CreateView(view(found, key), false)));
        return new ObjectDifferences(before, after);
    }

    private static View view(Map<String, View> views, String key) {
        View view = views.get(key);
        if (view == null) {
            throw new IllegalStateException(key);
        }
        return view;
    }

    private void find(@Nullable String schema, String name, boolean stored) {
        if (!pair.accepts(ObjectKind.VIEW, schema, null, name)) {
            return;
        }
        String query = DefinitionRehearsal.query(pair.inspector().viewDefinition(schema, name));
        View view = View.of(name, new RawSql(query), List.of()).inSchema(schema);
        found.put(pair.key(schema, name), stored ? view.stored() : view);
    }

    private boolean differs(View existing, View model) {
        if (existing.materialized() != model.materialized()) {
            return true;
        }
        String before = Wording.of(pair.dialect(), existing.query());
        if (Wording.same(before, Wording.of(pair.dialect(), model.query()))) {
            return false;
        }
        Optional<String> stored = DefinitionRehearsal.query(pair.connection(), model);
        return !Wording.same(before, stored.orElse(null));
    }

    /** Adds views that show what changes, and views that show those. */
    private void hold(Set<String> rebuilt, Set<String> dropped, Set<String> changing) {
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, View> entry : found.entrySet()) {
                String key = entry.getKey();
                if (rebuilt.contains(key) || dropped.contains(key)) {
                    continue;
                }
                Set<String> names = new LinkedHashSet<>(changing);
                rebuilt.forEach(other -> names.add(view(found, other).name()));
                dropped.forEach(other -> names.add(view(found, other).name()));
                if (names.stream().anyMatch(name -> mentions(entry.getValue(), name))) {
                    rebuilt.add(key);
                    more = true;
                }
            }
        }
    }

    /** The tables whose columns change their type or go. */
    private static Set<String> names(Collection<MigrationOp> ops) {
        Set<String> names = new LinkedHashSet<>();
        for (MigrationOp op : ops) {
            if (op instanceof OpContainer container) {
                names.addAll(names(container.ops()));
            } else if (op instanceof DropTable drop) {
                names.add(drop.table());
            } else if (op instanceof DropColumn drop) {
                names.add(drop.table());
            } else if (op instanceof AlterColumn alter && alter.change().type() != null) {
                names.add(alter.table());
            }
        }
        return names;
    }

    private static boolean mentions(View view, String name) {
        String sql = ((RawSql) view.query()).sql();
        return Pattern.compile("(?i)(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                .matcher(sql)
                .find();
    }

    /** Those that show others first. */
    private List<String> dropOrder(Set<String> dropped) {
        DependencyOrder<String> order = new DependencyOrder<>(dropped);
        for (String key : dropped) {
            for (String other : dropped) {
                if (!key.equals(other)
                        && mentions(view(found, key), view(found, other).name())) {
                    order.before(key, other);
                }
            }
        }
        return order.sortedLeavingCircles();
    }
}
