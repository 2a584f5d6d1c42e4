package example.tasks;

import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.schema.MetaData;

// region application
public final class Application implements AutoCloseable {
    static final Registry MODELS = Registry.of(Project.class, Task.class);
    static final JavaRevisions REVISIONS = JavaRevisions.of(CreateProjectsAndTasks.class);

    private final Engine engine;
    private final Tasks tasks;

    public Application(String url) {
        engine = Engine.create(url); // such as sqlite:tasks.db or postgresql://tasks:secret@localhost/tasks
        Migrations.of(engine).from(REVISIONS).upgrade("heads");
        tasks = new Tasks(SessionFactory.of(engine, MODELS));
    }

    /** What migrations are compared with. */
    public static MetaData tables() {
        return MODELS.metadata();
    }

    public Tasks tasks() {
        return tasks;
    }

    @Override
    public void close() {
        engine.close();
    }
}
// endregion
