package io.aludel.migrate.imports;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Aludel writes for Flyway, Flyway runs, and the database is like the model. */
@EveryDatabase
class FlywayScriptsSuiteTest {
    /** Users and posts. */
    @Revision(id = "1975ea83b712", message = "create users & posts")
    static final class First implements Migration {
        @Override
        public void upgrade(Operations op) {
            Table users = op.createTable(
                    "users",
                    column("id", BIGINT).primaryKey(),
                    column("name", VARCHAR(50)).notNull(),
                    unique("uq_users_name", "name"));
            op.bulkInsert(
                    users, List.of(Map.of("id", 1L, "name", "ann; ${greeting}"), Map.of("id", 2L, "name", "it's")));
            op.createTable(
                    "posts",
                    column("id", BIGINT).primaryKey(),
                    column("user_id", BIGINT).references("users.id"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("posts");
            op.dropTable("users");
        }
    }

    /** An index without a transaction. */
    @Revision(id = "27c6a30d7c24", down = "1975ea83b712", message = "index")
    static final class Second implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.autocommit(() -> op.createIndex("posts", index("ix_posts_user", "user_id")));
        }
    }

    /** One more column. */
    @Revision(id = "3ac4f2e1d0b9", down = "27c6a30d7c24", message = "add rank")
    static final class Third implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("posts", column("rank_", INTEGER));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("posts", "rank_");
        }
    }

    @TempDir
    Path folder;

    private TestDatabase database;
    private Engine engine;
    private final MetaData model = new MetaData();

    @BeforeEach
    void open(TestDatabase db) {
        database = db;
        engine = Engine.create(db.url());
        Table.of(
                "users",
                model,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                unique("uq_users_name", "name"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void posts(boolean ranked) {
        Table posts = Table.of(
                "posts",
                model,
                column("id", BIGINT).primaryKey(),
                column("user_id", BIGINT).references("users.id"),
                index("ix_posts_user", "user_id"));
        if (ranked) {
            posts.extended(column("rank_", INTEGER));
        }
    }

    private List<String> written(OfflineMigrations migrations) {
        return migrations.upgradeForFlyway("head", folder).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private void flyway() {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("filesystem:" + folder)
                .load()
                .migrate();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void flywayRunsWhatIsWritten() throws IOException {
        OfflineMigrations migrations =
                OfflineMigrations.of(engine.dialect()).from(JavaRevisions.of(First.class, Second.class));
        assertThat(written(migrations))
                .containsExactly(
                        "V1__create_users_posts.sql",
                        "V1__create_users_posts.sql.conf",
                        "U1__create_users_posts.sql",
                        "V2__index.sql",
                        "V2__index.sql.conf");
        assertThat(read("U1__create_users_posts.sql"))
                .isEqualTo("-- Aludel revision 1975ea83b712\nDROP TABLE posts;\nDROP TABLE users;\n");
        assertThat(read("V1__create_users_posts.sql.conf")).isEqualTo("placeholderReplacement=false\n");
        assertThat(read("V2__index.sql.conf")).isEqualTo("executeInTransaction=false\n");
        flyway();
        posts(false);
        Migrations java = Migrations.of(engine).from(JavaRevisions.of(First.class, Second.class, Third.class));
        assertThat(java.pending(List.of(model)).ops()).isEmpty();
        ImportReport report = java.importing(FlywayHistory.of(FlywaySettings.DEFAULT.locations(folder)))
                .run();
        assertThat(report.files()).isEmpty();
        assertThat(java.current()).containsExactly("27c6a30d7c24");
        assertThat(java.upgrade("head")).hasToString("[upgrade 27c6a30d7c24 -> 3ac4f2e1d0b9]");
    }

    @Test
    void laterRevisionsCountOn() throws IOException {
        written(OfflineMigrations.of(engine.dialect()).from(JavaRevisions.of(First.class, Second.class)));
        flyway();
        OfflineMigrations more =
                OfflineMigrations.of(engine.dialect()).from(JavaRevisions.of(First.class, Second.class, Third.class));
        assertThat(written(more)).containsExactly("V3__add_rank.sql", "U3__add_rank.sql");
        assertThat(read("V3__add_rank.sql"))
                .startsWith("-- Aludel revision 3ac4f2e1d0b9\nALTER TABLE posts ADD COLUMN rank_ INT");
        assertThat(written(more)).isEmpty();
        flyway();
        posts(true);
        assertThat(Migrations.of(engine).pending(List.of(model)).ops()).isEmpty();
    }
}
