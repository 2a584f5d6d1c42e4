package io.aludel.migrate.batch;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.migrate.error.MigrationException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.ReferentialAction;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of SQLite are made again within revisions, up and down. */
class BatchInRevisionTest {
    @TempDir
    private Path folder;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///" + folder.resolve("test.db"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Revision(id = "a001", message = "parents and children")
    static final class Create implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("p", column("id", INTEGER).primaryKey(), column("a", INTEGER));
            op.createTable(
                    "c",
                    column("id", INTEGER).primaryKey(),
                    column("p_id", INTEGER)
                            .references(ForeignKey.of(List.of("p_id"), "p", List.of("id"))
                                    .onDelete(ReferentialAction.CASCADE)));
            op.execute("INSERT INTO p VALUES (1, 5)");
            op.execute("INSERT INTO c VALUES (1, 1)");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("c");
            op.dropTable("p");
        }
    }

    @Revision(id = "b002", down = "a001", message = "a as text")
    static final class Change implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.batchAlterTable("p", p -> p.alterColumn("a", a -> a.type(TEXT)).addColumn(column("b", INTEGER)));
        }

        @Override
        public void downgrade(Operations op) {
            op.batchAlterTable(
                    "p",
                    p -> p.dropColumn("b").alterColumn("a", a -> a.type(INTEGER).existing(TEXT)));
        }
    }

    @Revision(id = "c003", down = "b002", message = "fails")
    static final class Failing implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.batchAlterTable("p", p -> p.alterColumn("b", b -> b.notNull()));
        }
    }

    private Object value(String sql) {
        try (var connection = engine.connect()) {
            return String.valueOf(connection.execute(text(sql)).all().get(0).get(0));
        }
    }

    @Test
    void upAndDown() {
        Migrations migrations = Migrations.of(engine).from(JavaRevisions.of(Create.class, Change.class));
        migrations.upgrade("head");
        assertThat(value("SELECT typeof(a) FROM p")).isEqualTo("text");
        assertThat(value("SELECT count(*) FROM c")).isEqualTo("1");
        migrations.downgrade("-1");
        assertThat(value("SELECT typeof(a) FROM p")).isEqualTo("integer");
        assertThat(value("SELECT count(*) FROM c")).isEqualTo("1");
        assertThat(Inspector.of(engine).columns("p")).hasSize(2);
        migrations.downgrade("base");
        assertThat(Inspector.of(engine).hasTable("p")).isFalse();
    }

    @Test
    void aFailureLeavesTheTableAsItWas() {
        Migrations migrations = Migrations.of(engine).from(JavaRevisions.of(Create.class, Change.class, Failing.class));
        assertThatThrownBy(() -> migrations.upgrade("head")).isInstanceOf(MigrationException.class);
        assertThat(migrations.current()).containsExactly("b002");
        assertThat(value("SELECT count(*) FROM c")).isEqualTo("1");
        assertThat(value("SELECT count(*) FROM sqlite_master WHERE name LIKE '_aludel_tmp%'"))
                .isEqualTo("0");
        assertThat(value("PRAGMA foreign_keys")).isEqualTo("1");
    }
}
