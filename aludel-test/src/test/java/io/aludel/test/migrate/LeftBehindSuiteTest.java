package io.aludel.test.migrate;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.type.SqlTypes.BIGINT;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** What a downgrade leaves behind fails the trial of its revision, with the steps that a generated revision would have. */
@EveryDatabase
class LeftBehindSuiteTest {
    /** What comes before. */
    @Revision(id = "aaaa1111", message = "two tables")
    static class Tables implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("p", column("id", BIGINT).primaryKey());
            op.createTable("c", column("id", BIGINT).primaryKey(), column("p_id", BIGINT));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("c");
            op.dropTable("p");
        }
    }

    /** Its way back forgets what MariaDB makes for a foreign key. */
    @Revision(id = "bbbb2222", down = "aaaa1111", message = "a key comes")
    static final class Key extends Tables {
        @Override
        public void upgrade(Operations op) {
            op.batchAlterTable(
                    "c",
                    c -> c.addConstraint(
                            foreignKey(List.of("p_id"), "p", List.of("id")).named("fk_c_p")));
        }

        @Override
        public void downgrade(Operations op) {
            op.batchAlterTable("c", c -> c.dropConstraint("fk_c_p", ConstraintKind.FOREIGN_KEY));
        }
    }

    /** Begins with the key. */
    @Revision(id = "aaaa1111", message = "two tables and a key")
    static final class WithKey extends Tables {
        @Override
        public void upgrade(Operations op) {
            op.createTable("p", column("id", BIGINT).primaryKey());
            op.createTable(
                    "c",
                    column("id", BIGINT).primaryKey(),
                    column("p_id", BIGINT),
                    foreignKey(List.of("p_id"), "p", List.of("id")).named("fk_c_p"));
        }
    }

    /** Does not bring the key back. */
    @Revision(id = "cccc3333", down = "aaaa1111", message = "the key goes")
    static final class NoKey extends Tables {
        @Override
        public void upgrade(Operations op) {
            op.batchAlterTable("c", c -> c.dropConstraint("fk_c_p", ConstraintKind.FOREIGN_KEY));
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** What the trials of some revisions say, by the number of the revision. */
    private static Map<String, String> failures(Engine engine, JavaRevisions revisions) {
        Map<String, String> failures = new LinkedHashMap<>();
        try (Stream<DynamicNode> nodes =
                MigrationTests.of(revisions).on(engine).rows(1, 0).tests()) {
            nodes.filter(node -> node.getDisplayName().startsWith("up, down"))
                    .flatMap(node -> ((DynamicContainer) node).getChildren())
                    .forEach(node -> run((DynamicTest) node, failures));
        }
        return failures;
    }

    private static void run(DynamicTest test, Map<String, String> failures) {
        try {
            test.getExecutable().execute();
        } catch (Throwable e) {
            failures.put(test.getDisplayName().substring(0, 8), String.valueOf(e.getMessage()));
        }
    }

    @Test
    void theIndexOfAKeyThatWent(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            Map<String, String> failures = failures(engine, JavaRevisions.of(Tables.class, Key.class));
            if (db.kind() == TestDatabase.Kind.MARIADB) {
                assertThat(failures).containsOnlyKeys("bbbb2222");
                assertThat(failures.get("bbbb2222"))
                        .contains("what its downgrade leaves differs", "remove index 'fk_c_p'");
            } else {
                assertThat(failures).isEmpty();
            }
        }
    }

    @Test
    void aKeyThatDidNotComeBack(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            JavaRevisions revisions = JavaRevisions.of(WithKey.class, NoKey.class);
            Map<String, String> failures = failures(engine, revisions);
            assertThat(failures).containsOnlyKeys("cccc3333");
            assertThat(failures.get("cccc3333"))
                    .contains("what its downgrade leaves differs", "add foreign key 'fk_c_p'");
        }
    }
}
