package example.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.test.AludelTest;
import io.aludel.test.SqlLog;
import io.aludel.test.TestEngine;
import io.aludel.test.TestSchema;
import io.aludel.test.migrate.MigrationTests;
import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page about plain Java shows tested code, and what it says of it is so. */
class PlainJavaPageTest {
    @Test
    void snippetsAreTestedCode() throws IOException {
        Path root = Snippets.root();
        assertThat(Snippets.in(root.resolve("aludel-test/src/test/java/example/tasks"))
                        .complaints(List.of(root.resolve("docs/plain-java.md"))))
                .isEmpty();
    }

    @Test
    void theProgramStartsOnAnEmptyDatabaseAndOnceMore(@TempDir Path folder) {
        String url = "sqlite:" + folder.resolve("tasks.db");
        // region main
        try (Application application = new Application(url)) {
            application.tasks().plan("Move house", "Pack", "Paint");
            application.tasks().finish(1);
            application.tasks().open().forEach(System.out::println); // OpenTask[id=2, title=Paint, project=Move house]
        }
        // endregion
        try (Application again = new Application(url)) {
            assertThat(again.tasks().open()).containsExactly(new OpenTask(2, "Paint", "Move house"));
            assertThat(again.tasks().sizes()).containsExactly(new Tasks.Size("Move house", 2));
        }
    }

    @Nested
    // region tasksTest
    @AludelTest(schema = TestSchema.MIGRATE)
    class TasksTest {
        @TestEngine
        static final Registry MODELS = Application.MODELS;

        @TestEngine
        static final JavaRevisions REVISIONS = Application.REVISIONS;

        @Test
        void projectsTakeTwoStatements(SessionFactory sessions, SqlLog log) {
            Tasks tasks = new Tasks(sessions);
            tasks.plan("Move house", "Pack", "Paint");
            tasks.plan("Rest");
            log.measure(() -> assertThat(tasks.projects())
                            .extracting(project -> project.getTasks().size())
                            .containsExactly(2, 0))
                    .assertStatements(2);
        }

        @TestFactory
        Stream<DynamicNode> revisions() {
            return MigrationTests.of(REVISIONS).model(MODELS.metadata()).tests();
        }
    }
    // endregion

    @Test
    void aChangeWritesItsColumnAlone() {
        try (Engine engine = Engine.create("sqlite::memory:");
                SqlLog log = SqlLog.of(engine)) {
            Application.MODELS.metadata().createAll(engine);
            Tasks tasks = new Tasks(SessionFactory.of(engine, Application.MODELS));
            tasks.plan("Move house", "Pack");
            log.clear();
            tasks.finish(1);
            assertThat(log.sql()).last().isEqualTo("UPDATE tasks SET done=? WHERE tasks.id = ?");
        }
    }
}
