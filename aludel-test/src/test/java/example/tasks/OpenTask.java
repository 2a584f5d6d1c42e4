package example.tasks;

import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;

// region openTask
@Projection(Task.class)
public record OpenTask(
        long id, String title, @From("project.name") String project) {}
// endregion
