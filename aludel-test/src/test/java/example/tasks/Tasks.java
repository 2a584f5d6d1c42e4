package example.tasks;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;

import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import java.util.List;

// region tasks
public final class Tasks {
    private final SessionFactory sessions;

    Tasks(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Committed when the work returns, rolled back when it throws. */
    public void plan(String name, String... titles) {
        sessions.transactWithoutResult(session -> {
            Project project = new Project(name);
            for (String title : titles) {
                project.getTasks().add(new Task(project, title));
            }
            session.add(project);
        });
    }

    /** Nothing has to be saved: the session sees what changed, and writes this column alone. */
    public void finish(long id) {
        sessions.transactWithoutResult(session -> session.getOne(Task.class, id).finish());
    }

    /** Three columns, one statement, records: nothing of it is an entity. */
    public List<OpenTask> open() {
        try (Session session = sessions.open()) {
            return session.execute(select(Task.class)
                            .as(OpenTask.class)
                            .where(Task_.done.eq(false))
                            .orderBy(Task_.id))
                    .all();
        }
    }

    /** Entities with what they refer to: two statements, however many projects there are. */
    public List<Project> projects() {
        try (Session session = sessions.open()) {
            return session.execute(select(Project.class)
                            .options(selectinload(Project_.tasks))
                            .orderBy(Project_.name))
                    .all();
        }
    }

    public record Size(String project, long tasks) {}

    /** Any SQL, with the types of the columns. */
    public List<Size> sizes() {
        try (Session session = sessions.open()) {
            return session.execute(select(Project_.name, count(Task_.id))
                            .outerJoin(Project_.tasks)
                            .groupBy(Project_.name)
                            .orderBy(count(Task_.id).desc(), Project_.name))
                    .map(Size::new)
                    .all();
        }
    }
}
// endregion
