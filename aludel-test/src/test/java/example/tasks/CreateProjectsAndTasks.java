package example.tasks;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

// region revision
@Revision(id = "3f6c1d2e9a70", message = "create projects and tasks")
public final class CreateProjectsAndTasks implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "projects",
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(100)).notNull(),
                unique("uq_projects_name", "name"));
        op.createTable(
                "tasks",
                column("id", BIGINT).primaryKey(),
                column("title", VARCHAR(200)).notNull(),
                column("done", BOOLEAN).notNull(),
                column("project_id", BIGINT).notNull().references("projects.id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("tasks");
        op.dropTable("projects");
    }
}
// endregion
