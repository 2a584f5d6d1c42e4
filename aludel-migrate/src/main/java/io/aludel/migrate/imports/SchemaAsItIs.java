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
import io.aludel.schema.TextObject;
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
    private final List<TextObject> routines = new ArrayList<>();
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
        for (TextObject object : StoredObjects.objects(connection)) {
            if (object.table() == null) {
                routines.add(object);
            } else {
                onTables.add(new CreateObject(object));
            }
        }
        StoredObjects.views(connection).forEach(view -> views.add(new CreateView(view, false)));
    }

    List<String> created() {
        List<MigrationOp> ops = new ArrayList<>(tablesAndRoutines());
        ops.addAll(views);
        ops.addAll(onTables);
        return statements(ops);
    }

    /** Indexes go with their tables; MariaDB refuses to drop those that foreign keys need. */
    List<String> dropped() {
        List<MigrationOp> ops = new ArrayList<>();
        onTables.forEach(object -> ops.add(0, object.reverse()));
        List<MigrationOp> viewsFirst = new ArrayList<>();
        views.forEach(view -> viewsFirst.add(0, view.reverse()));
        ops.addAll(viewsFirst);
        List<MigrationOp> made = tablesAndRoutines();
        int tables = made.size();
        for (; tables > 0 && made.get(tables - 1) instanceof CreateObject; tables--) {
            ops.add(made.get(tables - 1).reverse());
        }
        drops.stream().filter(op -> !(op instanceof ModifyTable)).forEach(ops::add);
        List<MigrationOp> calledByTables = new ArrayList<>();
        made.subList(0, tables).stream()
                .filter(CreateObject.class::isInstance)
                .forEach(routine -> calledByTables.add(0, routine.reverse()));
        ops.addAll(calledByTables);
        domains.forEach(
                domain -> ops.add(ExecuteDefinition.of(DropType.of(domain).ifExists())));
        return statements(ops);
    }

    private List<MigrationOp> tablesAndRoutines() {
        List<MigrationOp> tables =
                drops.isEmpty() ? List.of() : new UpgradeOps(drops).reverse().ops();
        return StoredObjects.withRoutines(tables, routines, connection.dialect());
    }

    private List<String> statements(List<MigrationOp> ops) {
        List<String> statements = new ArrayList<>();
        ScriptTarget target = new ScriptTarget(connection.dialect(), NamingConvention.DEFAULT, statements::add);
        ops.forEach(op -> OperationRenderer.standard().render(op, target));
        return statements;
    }
}
