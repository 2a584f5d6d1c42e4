package io.aludel.migrate.imports;

import io.aludel.engine.Connection;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.autogenerate.StoredObjects;
import io.aludel.migrate.ddl.OperationRenderer;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.CreateObject;
import io.aludel.migrate.op.CreateView;
import io.aludel.migrate.op.DropView;
import io.aludel.migrate.op.ExecuteDefinition;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.ReplaceView;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.reflect.Inspector;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.ddl.DropType;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes down what a database has, its tables and what stands beside them, and what would drop it. */
final class SchemaAsItIs {
    private final Connection connection;
    private final List<MigrationOp> drops;
    private final List<SqlType<?>> domains;
    private final List<MigrationOp> routines = new ArrayList<>();
    private final List<MigrationOp> views = new ArrayList<>();
    private final List<MigrationOp> onTables = new ArrayList<>();

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
        this.domains = Inspector.of(connection).domainTypes(null);
        StoredObjects.objects(connection)
                .forEach(object -> (object.table() == null ? routines : onTables).add(new CreateObject(object)));
        StoredObjects.views(connection).forEach(view -> views.add(new CreateView(view, false)));
    }

    List<String> created() {
        List<MigrationOp> ops = new ArrayList<>();
        if (!drops.isEmpty()) {
            ops.addAll(new UpgradeOps(drops).reverse().ops());
        }
        ops.addAll(routines);
        ops.addAll(views);
        ops.addAll(onTables);
        return statements(ops);
    }

    /** Indexes go with their tables; MariaDB refuses to drop those that foreign keys need. */
    List<String> dropped() {
        List<MigrationOp> ops = new ArrayList<>();
        routines.forEach(routine -> ops.add(0, routine.reverse()));
        views.forEach(view -> ops.add(0, view.reverse()));
        onTables.forEach(object -> ops.add(0, object.reverse()));
        int place = ops.size() - routines.size();
        ops.addAll(
                place, drops.stream().filter(op -> !(op instanceof ModifyTable)).toList());
        domains.forEach(
                domain -> ops.add(ExecuteDefinition.of(DropType.of(domain).ifExists())));
        return statements(ops);
    }

    private List<String> statements(List<MigrationOp> ops) {
        List<String> statements = new ArrayList<>();
        ScriptTarget target = new ScriptTarget(connection.dialect(), NamingConvention.DEFAULT, statements::add);
        ops.forEach(op -> OperationRenderer.standard().render(op, target));
        return statements;
    }
}
