package io.aludel.test.migrate;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.migrate.team.RowGenerator;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** What is wrong with revisions fails a test, which says what to do. */
class MigrationTestsTest {
    /** What comes before. */
    @Revision(id = "aaaa1111", message = "create users")
    static class Users implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("users", column("id", BIGINT).primaryKey(), column("name", VARCHAR(50)));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("users");
        }
    }

    /** Loses rows. */
    @Revision(id = "bbbb2222", down = "aaaa1111", message = "lose rows")
    static final class Losing extends Users {
        @Override
        public void upgrade(Operations op) {
            op.execute("DELETE FROM users WHERE id > 0");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** Loses values. */
    @Revision(id = "cccc3333", down = "aaaa1111", message = "lose values")
    static final class Emptying extends Users {
        @Override
        public void upgrade(Operations op) {
            op.execute("UPDATE users SET name = NULL WHERE id > 0");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** Forgets what to take back. */
    @Revision(id = "dddd4444", down = "aaaa1111", message = "leave something")
    static final class Leaving extends Users {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("users", column("age", INTEGER));
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** Cannot be taken back. */
    @Revision(id = "eeee5555", down = "aaaa1111", message = "no way back")
    static final class OneWay implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("users", column("age", INTEGER));
        }
    }

    /** Asks the database. */
    @Revision(id = "ffff6666", down = "aaaa1111", message = "ask")
    static final class Asking extends Users {
        @Override
        public void upgrade(Operations op) {
            op.connection();
        }

        @Override
        public void downgrade(Operations op) {}
    }

    private static Map<String, String> failures(MigrationTests tests) {
        Map<String, String> failures = new LinkedHashMap<>();
        try (Stream<DynamicNode> nodes = tests.tests()) {
            nodes.forEach(node -> run(node, "", failures));
        }
        return failures;
    }

    private static void run(DynamicNode node, String path, Map<String, String> failures) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> run(child, node.getDisplayName() + ": ", failures));
        } else if (node instanceof DynamicTest test) {
            try {
                test.getExecutable().execute();
            } catch (Throwable e) {
                failures.put(path + node.getDisplayName(), String.valueOf(e.getMessage()));
            }
        }
    }

    private static final String TRIAL = "up, down and up again, with rows: ";

    @Test
    void aSoundHistoryPassesInMemory() {
        assertThat(failures(MigrationTests.of(SmallHistory.revisions()).model(SmallHistory.model())))
                .isEmpty();
    }

    @Test
    void lostRowsAreFound() {
        MigrationTests tests = MigrationTests.of(JavaRevisions.of(Users.class, Losing.class));
        assertThat(failures(tests))
                .containsOnlyKeys(TRIAL + "bbbb2222, lose rows")
                .extractingByKey(TRIAL + "bbbb2222, lose rows")
                .asString()
                .contains(
                        "rows or values were lost after revision bbbb2222 was applied; if that is meant, say .losing(\"bbbb2222\")")
                .contains("table users had 3 rows, and has 0");
        assertThat(failures(tests.losing("bbbb2222"))).isEmpty();
        assertThat(failures(tests.rows(1, 0))).isEmpty();
    }

    @Test
    void lostValuesAreFound() {
        assertThat(failures(MigrationTests.of(JavaRevisions.of(Users.class, Emptying.class))))
                .containsOnlyKeys(TRIAL + "cccc3333, lose values")
                .extractingByKey(TRIAL + "cccc3333, lose values")
                .asString()
                .contains("after revision cccc3333 was applied", "column users.name has lost its value in 3 rows");
    }

    @Test
    void whatADowngradeLeavesIsFound() {
        assertThat(failures(MigrationTests.of(JavaRevisions.of(Users.class, Leaving.class))))
                .containsOnlyKeys(TRIAL + "dddd4444, leave something")
                .extractingByKey(TRIAL + "dddd4444, leave something")
                .asString()
                .contains("what its downgrade leaves differs from what was there before it")
                .contains("remove column 'users.age'");
    }

    @Test
    void aRevisionWithoutWayBackHasToSaySo() {
        MigrationTests tests = MigrationTests.of(JavaRevisions.of(Users.class, OneWay.class));
        assertThat(failures(tests))
                .containsOnlyKeys(TRIAL + "eeee5555, no way back")
                .extractingByKey(TRIAL + "eeee5555, no way back")
                .asString()
                .contains("Write its downgrade, or say .irreversible(\"eeee5555\")");
        assertThat(failures(tests.irreversible("eeee5555"))).isEmpty();
        assertThat(failures(tests.irreversible("eeee5555", "aaaa1111"))).containsKey(TRIAL + "aaaa1111, create users");
    }

    @Test
    void severalHeadsAreFound() {
        assertThat(failures(MigrationTests.of(JavaRevisions.of(Users.class, Losing.class, Emptying.class))
                        .losing("bbbb2222", "cccc3333")))
                .containsOnlyKeys("there is one head")
                .extractingByKey("there is one head")
                .asString()
                .contains("there are the heads [bbbb2222, cccc3333]");
    }

    @Test
    void aMissingRevisionIsFound() {
        MetaData model = new MetaData();
        Table.of(
                "users", model, column("id", BIGINT).primaryKey(), column("name", VARCHAR(50)), column("age", INTEGER));
        assertThat(failures(MigrationTests.of(JavaRevisions.of(Users.class)).model(model)))
                .containsOnlyKeys("the model is what the revisions make")
                .extractingByKey("the model is what the revisions make")
                .asString()
                .contains("a revision is missing", "add column 'users.age'");
    }

    @Test
    void aRevisionThatAsksCannotBeWritten() {
        MigrationTests tests = MigrationTests.of(JavaRevisions.of(Users.class, Asking.class));
        assertThat(failures(tests))
                .containsOnlyKeys("as a script: ffff6666, ask")
                .extractingByKey("as a script: ffff6666, ask")
                .asString()
                .contains("say .onlineOnly(\"ffff6666\")");
        assertThat(failures(tests.onlineOnly("ffff6666"))).isEmpty();
    }

    @Test
    void whatComesAfterAFailureIsNotBlamed() {
        assertThat(failures(MigrationTests.of(JavaRevisions.of(Users.class, Losing.class))
                        .fixtures(new Object() {
                            @AtRevision("aaaa")
                            void wrong(Connection connection) {
                                throw new AssertionError("as the application says");
                            }
                        })))
                .containsEntry(TRIAL + "aaaa1111, create users", "as the application says")
                .extractingByKey(TRIAL + "bbbb2222, lose rows")
                .asString()
                .contains("it builds on aaaa1111, which failed");
    }

    @Test
    void theSameSeedMakesTheSameRows() {
        assertThat(rows(5)).isEqualTo(rows(5)).isNotEqualTo(rows(6)).hasSize(3);
    }

    private static List<Long> rows(long seed) {
        MetaData model = SmallHistory.model();
        try (Engine engine = Engine.create("sqlite::memory:");
                Connection connection = engine.connect()) {
            model.createAll(connection);
            assertThat(new RowGenerator(seed).fill(connection, model.sortedTables(), 3))
                    .isEmpty();
            return connection
                    .execute(select(table(model.table("posts")).col("user_id", Long.class)))
                    .all();
        }
    }
}
