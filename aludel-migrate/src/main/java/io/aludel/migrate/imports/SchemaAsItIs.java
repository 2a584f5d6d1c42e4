package io.aludel.migrate.imports;

import io.aludel.engine.Connection;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.OperationRenderer;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.schema.NamingConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes down what a database has, and what would drop it. */
final class SchemaAsItIs {
    private final Connection connection;
    private final UpgradeOps drops;

    /**
     * Reads the database.
     *
     * @param ignored tables that are nobody's model
     */
    SchemaAsItIs(Connection connection, Set<String> ignored) {
        this.connection = connection;
        this.drops = Autogenerate.compare(connection, List.of(), CompareOptions.DEFAULT.ignored(ignored));
    }

    List<String> created() {
        return drops.isEmpty() ? List.of() : statements(drops.reverse().ops());
    }

    /** Indexes go with their tables; MariaDB refuses to drop those that foreign keys need. */
    List<String> dropped() {
        return statements(
                drops.ops().stream().filter(op -> !(op instanceof ModifyTable)).toList());
    }

    private List<String> statements(List<MigrationOp> ops) {
        List<String> statements = new ArrayList<>();
        ScriptTarget target = new ScriptTarget(connection.dialect(), NamingConvention.DEFAULT, statements::add);
        ops.forEach(op -> OperationRenderer.standard().render(op, target));
        return statements;
    }
}
