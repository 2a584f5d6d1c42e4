package io.aludel.migrate.imports;

import io.aludel.engine.Connection;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.OperationRenderer;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.CreateView;
import io.aludel.migrate.op.DropView;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.ReplaceView;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.reflect.Inspector;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes down what a database has, tables and views, and what would drop it. */
final class SchemaAsItIs {
    private final Connection connection;
    private final List<MigrationOp> drops;
    private final List<MigrationOp> views;

    /**
     * Reads the database.
     *
     * @param ignored tables that are nobody's model
     */
    SchemaAsItIs(Connection connection, Set<String> ignored) {
        this.connection = connection;
        // Views that are nobody's are only put aside by a comparison.
        this.drops = Autogenerate.compare(connection, List.of(), CompareOptions.DEFAULT.ignored(ignored)).ops().stream()
                .filter(op -> !(op instanceof CreateView || op instanceof DropView || op instanceof ReplaceView))
                .toList();
        this.views = views(Inspector.of(connection));
    }

    /** The views, those first that others read. */
    private static List<MigrationOp> views(Inspector inspector) {
        Map<String, String> waiting = new LinkedHashMap<>();
        inspector.viewNames().forEach(name -> waiting.put(name, inspector.viewDefinition(null, name)));
        List<MigrationOp> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            String next = waiting.keySet().stream()
                    .filter(name -> waiting.keySet().stream()
                            .noneMatch(other -> !other.equals(name) && mentions(waiting.get(name), other)))
                    .findFirst()
                    .orElse(waiting.keySet().iterator().next());
            ordered.add(new CreateView(View.of(next, new RawSql(query(waiting.remove(next))), List.of()), false));
        }
        return ordered;
    }

    private static boolean mentions(@Nullable String query, String view) {
        return query != null
                && Pattern.compile("(?i)\\b" + Pattern.quote(view) + "\\b")
                        .matcher(query)
                        .find();
    }

    /** Some databases keep the whole statement. */
    private static String query(@Nullable String definition) {
        String text = definition == null ? "" : definition.strip();
        String query = text.replaceFirst("(?is)^CREATE\\s.*?\\bVIEW\\b.*?\\bAS\\b\\s*", "");
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    List<String> created() {
        List<MigrationOp> ops = new ArrayList<>();
        if (!drops.isEmpty()) {
            ops.addAll(new UpgradeOps(drops).reverse().ops());
        }
        ops.addAll(views);
        return statements(ops);
    }

    /** Indexes go with their tables; MariaDB refuses to drop those that foreign keys need. */
    List<String> dropped() {
        List<MigrationOp> ops = new ArrayList<>();
        views.forEach(view -> ops.add(0, view.reverse()));
        drops.stream().filter(op -> !(op instanceof ModifyTable)).forEach(ops::add);
        return statements(ops);
    }

    private List<String> statements(List<MigrationOp> ops) {
        List<String> statements = new ArrayList<>();
        ScriptTarget target = new ScriptTarget(connection.dialect(), NamingConvention.DEFAULT, statements::add);
        ops.forEach(op -> OperationRenderer.standard().render(op, target));
        return statements;
    }
}
