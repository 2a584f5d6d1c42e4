package io.aludel.migrate.docs.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.schema.NamingConvention;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a script leaves behind, run by a driver that knows nothing of Aludel, is what the same steps leave over a connection. */
@EveryDatabase
class ScriptsSuiteTest {
    private static final int ENOUGH = 30;

    private final List<String> failures = new ArrayList<>();
    private final Set<String> compared = new TreeSet<>();
    private final Map<String, String> refused = new TreeMap<>();

    @Test
    void aScriptDoesWhatTheStepsDo(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            Map<String, ScriptSteps.Step> steps = new TreeMap<>(ScriptSteps.of(db.kind()));
            for (String name : Examples.names(engine.dialect())) {
                if (db.kind() == TestDatabase.Kind.SQLITE && name.equals("inSchema")) {
                    continue; // what is attached goes with its session
                }
                steps.put(
                        name,
                        new ScriptSteps.Step(
                                op -> {
                                    Examples.run("base", op);
                                    Examples.run(name + "Before", op);
                                },
                                op -> Examples.run(name, op),
                                op -> Examples.run(name + "After", op)));
            }
            steps.forEach((name, step) -> compare(db, engine, name, step));
        }
        assertThat(failures).isEmpty();
        assertThat(refused.keySet())
                .describedAs(refused.toString())
                .containsExactlyInAnyOrderElementsOf(ScriptSteps.refused(db.kind()));
        assertThat(compared).hasSizeGreaterThanOrEqualTo(ENOUGH);
    }

    private void compare(TestDatabase db, Engine engine, String name, ScriptSteps.Step step) {
        List<String> online;
        try {
            online = after(db, engine, step, connection -> step.step().accept(operations(connection)));
        } catch (AludelException e) {
            if (!Examples.names().contains(name)) { // of those the other suite says where they are refused
                failures.add(name + " fails over a connection: " + e.getMessage());
            }
            return;
        }
        List<String> script = new ArrayList<>();
        try {
            step.step()
                    .accept(new Operations(new ScriptTarget(engine.dialect(), NamingConvention.DEFAULT, script::add)));
        } catch (AludelException e) {
            refused.put(name, String.valueOf(e.getMessage()));
            return;
        }
        try {
            List<String> offline = after(db, engine, step, connection -> run(connection, script));
            if (!offline.equals(online)) {
                failures.add(name + "\n  script  " + script + "\n  leaves  " + offline + "\n  instead " + online);
            }
            compared.add(name);
        } catch (RuntimeException e) {
            failures.add(name + "\n  script  " + script + "\n  fails   " + e);
        }
    }

    private static Operations operations(Connection connection) {
        return new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
    }

    private static List<String> after(
            TestDatabase db, Engine engine, ScriptSteps.Step step, Consumer<Connection> work) {
        db.clean();
        try (Connection connection = engine.connect()) {
            step.before().accept(operations(connection));
            connection.commit();
            work.accept(connection);
            connection.commit();
        }
        try (Connection connection = engine.connect()) {
            List<String> left = WholeDatabase.of(connection);
            step.after().accept(operations(connection));
            connection.commit();
            return left;
        }
    }

    /** As a program would that knows nothing of revisions: a statement after the other, each kept at once. */
    private static void run(Connection connection, List<String> script) {
        connection.commit();
        connection.driver().use(jdbc -> {
            try (Statement statement = jdbc.createStatement()) {
                jdbc.setAutoCommit(true);
                for (String sql : script) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e.getMessage(), e);
            } finally {
                jdbc.setAutoCommit(false);
            }
            return null;
        });
    }
}
