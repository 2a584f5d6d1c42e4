package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.schema.Column;
import io.aludel.schema.Identity;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import io.aludel.sql.Row;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A column changes what is said of it and nothing else. */
@EveryDatabase
class ColumnOperationsSuiteTest extends OperationsSuite {
    @Test
    @Needs(Feature.ADD_CONSTRAINT)
    void aColumnChangesWhatIsSaidAndNothingElse() {
        op.createTable(
                "users",
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(20)).notNull().serverDefault("x").comment("who"));
        op.execute("INSERT INTO users (id, name) VALUES (1, 'ann')");
        // region alterColumn
        op.alterColumn("users", "name", name -> name.type(VARCHAR(80)));
        op.alterColumn("users", "name", name -> name.nullable(true));
        op.alterColumn("users", "name", name -> name.serverDefault("nobody").existing(VARCHAR(80)));
        // endregion
        Column<?> changed = columnOf("users", "name");
        assertThat(changed.type().length()).isEqualTo(80);
        assertThat(changed.isNullable()).isTrue();
        assertThat(changed.comment()).isEqualTo("who");
        op.execute("INSERT INTO users (id) VALUES (2)");
        assertThat(values("SELECT name FROM users ORDER BY id")).containsExactly("ann", "nobody");
        op.alterColumn(
                "users",
                "name",
                name -> name.notNull().noServerDefault().comment(null).rename("title"));
        changed = columnOf("users", "title");
        assertThat(changed.isNullable()).isFalse();
        assertThat(changed.serverDefault()).isNull();
        assertThat(changed.comment()).isNull();
        assertThat(changed.type().length()).isEqualTo(80);
    }

    @Test
    void identitiesBeginAndEnd(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL || db.kind() == TestDatabase.Kind.H2) {
            op.createTable("t", column("id", INTEGER).notNull(), column("x", INTEGER));
            op.alterColumn("t", "id", id -> id.identity(Identity.byDefault()));
            op.execute("INSERT INTO t (x) VALUES (1)");
            assertThat(values("SELECT id FROM t")).containsExactly(1);
            op.alterColumn("t", "id", id -> id.identity(null).existing(state -> state.identity(Identity.byDefault())));
            assertThat(columnOf("t", "id").identity()).isNull();
        }
    }

    @Test
    void aColumnOfMysqlIsSaidAsAWholeInAScript() {
        List<String> script = new ArrayList<>();
        Operations offline = new Operations(new ScriptTarget(Dialects.MARIADB, NamingConvention.DEFAULT, script::add));
        assertThatThrownBy(() -> offline.alterColumn("users", "name", name -> name.notNull()))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("require the existing type");
        // region existing
        offline.alterColumn(
                "users",
                "name",
                name -> name.notNull()
                        .existing(VARCHAR(50))
                        .existing(state -> state.comment("who").serverDefault(null)));
        // endregion
        assertThat(script).containsExactly("ALTER TABLE users MODIFY name VARCHAR(50) NOT NULL COMMENT 'who'");
    }

    @Test
    void postgresqlConvertsValues(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            users();
            op.execute("INSERT INTO users (id, name) VALUES (1, '7')");
            // region using
            op.alterColumn("users", "name", name -> name.type(INTEGER).using("name::integer"));
            // endregion
            assertThat(values("SELECT name FROM users")).containsExactly(7);
        }
    }

    @Test
    void aDefaultDoesNotStandInTheWayOfAConversion(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            op.createTable("t", column("n", VARCHAR(20)).serverDefault(""));
            op.alterColumn(
                    "t",
                    "n",
                    n -> n.type(INTEGER)
                            .using("nullif(n, '')::integer")
                            .serverDefault(new RawSql("7"))
                            .existing(column("n", VARCHAR(20)).serverDefault("")));
            op.execute("INSERT INTO t DEFAULT VALUES");
            assertThat(values("SELECT n FROM t")).containsExactly(7);
        }
    }

    @Test
    void aColumnOfMariadbKeepsWhatAChangeDoesNotMention(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.MARIADB) {
            return;
        }
        op.execute("CREATE TABLE t (id INT AUTO_INCREMENT PRIMARY KEY, at TIMESTAMP NULL DEFAULT CURRENT_TIMESTAMP"
                + " ON UPDATE CURRENT_TIMESTAMP COMMENT 'when', name VARCHAR(20) COLLATE utf8mb4_bin DEFAULT 'x' COMMENT 'who',"
                + " n INT UNSIGNED DEFAULT 5, kind ENUM('a','b') NOT NULL DEFAULT 'a', uid CHAR(36) DEFAULT uuid())");
        op.alterColumn("t", "id", id -> id.comment("key"));
        op.alterColumn("t", "at", at -> at.rename("changed"));
        op.alterColumn("t", "changed", at -> at.comment("then"));
        op.alterColumn("t", "name", name -> name.notNull());
        op.alterColumn("t", "n", n -> n.comment("count"));
        op.alterColumn("t", "kind", kind -> kind.comment("which"));
        op.alterColumn("t", "uid", uid -> uid.comment("unique"));
        List<Row> created = connection.execute(text("SHOW CREATE TABLE t")).all();
        assertThat(String.valueOf(created.get(0).get(1)))
                .contains("`id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'key'")
                .contains(
                        "`changed` timestamp NULL DEFAULT current_timestamp() ON UPDATE current_timestamp() COMMENT 'then'")
                .contains("COLLATE utf8mb4_bin NOT NULL DEFAULT 'x' COMMENT 'who'")
                .contains("`n` int(10) unsigned DEFAULT 5 COMMENT 'count'")
                .contains("`kind` enum('a','b') NOT NULL DEFAULT 'a' COMMENT 'which'")
                .contains("`uid` char(36) DEFAULT uuid() COMMENT 'unique'");
    }
}
