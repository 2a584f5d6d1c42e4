package io.aludel.migrate.render;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.DATE;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.CompiledRevisions;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found is written as Java, compiled, applied and taken back: nothing is left that a comparison would find. */
@EveryDatabase
class GeneratedRevisionTest {
    @TempDir
    Path folder;

    private static MetaData yesterday() {
        MetaData metadata = new MetaData();
        Table.of(
                "users",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("username", VARCHAR(50)).notNull(),
                column("age", INTEGER),
                column("legacy", TEXT),
                unique("uq_users_username", "username"));
        Table.of(
                "posts",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("title", VARCHAR(100)).notNull(),
                column("author_id", BIGINT),
                ForeignKey.of(List.of("author_id"), "users", List.of("id")).named("fk_posts_author"),
                index("ix_posts_title", "title"));
        Table.of("drafts", metadata, column("id", BIGINT).primaryKey(), column("body", TEXT));
        return metadata;
    }

    private static MetaData today() {
        MetaData metadata = new MetaData();
        Table.of(
                "users",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("username", VARCHAR(80)).notNull(),
                column("age", BIGINT),
                column("bio", TEXT),
                column("active", BOOLEAN).notNull().serverDefault(new RawSql("true")),
                column("born", DATE),
                check("age > 0").named("ck_users_age"));
        Table.of(
                "posts",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("title", VARCHAR(100)).notNull(),
                column("author_id", BIGINT).notNull(),
                column("price", NUMERIC(10, 2)),
                ForeignKey.of(List.of("author_id"), "users", List.of("id"))
                        .named("fk_posts_author")
                        .onDelete(ReferentialAction.CASCADE),
                index("ix_posts_title", "title", "author_id").asUnique());
        Table.of(
                "comments",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("post_id", BIGINT).notNull().references("posts.id"),
                column("written", TIMESTAMP),
                column("text", VARCHAR(500)).notNull().serverDefault("it's \"new\""),
                index("ix_comments_written", "written"));
        return metadata;
    }

    private static List<MigrationOp> differences(Engine engine, MetaData metadata) {
        try (Connection connection = engine.connect()) {
            return Autogenerate.compare(connection, List.of(metadata), CompareOptions.DEFAULT)
                    .ops();
        }
    }

    @Test
    void theLaw(TestDatabase db) throws Exception {
        try (Engine engine = Engine.create(db.url())) {
            yesterday().createAll(engine);
            assertThat(differences(engine, yesterday())).isEmpty();
            UpgradeOps found = new UpgradeOps(differences(engine, today()));
            MigrationScript script = MigrationScript.of("1975ea83b712", "add biographies, drop drafts!", List.of())
                    .upgrade(found)
                    .downgrade(found.reverse());
            boolean batch = db.kind() == TestDatabase.Kind.SQLITE;
            String source = new JavaRevisionWriter(engine.dialect(), "app.revisions", batch).source(script);
            Migrations migrations = Migrations.of(engine).from(JavaRevisions.of(CompiledRevisions.of(source, folder)));
            migrations.upgrade("head");
            assertThat(differences(engine, today())).describedAs(source).isEmpty();
            migrations.downgrade("base");
            assertThat(differences(engine, yesterday())).describedAs(source).isEmpty();
        }
    }

    @Test
    void theSourceIsWhatACarefulPersonWouldWrite() {
        MetaData metadata = yesterday();
        UpgradeOps ops = new UpgradeOps(List.of(CreateTable.of(metadata.table("users"))));
        MigrationScript script = MigrationScript.of("1975ea83b712", "create users", List.of("27c6a30d7c24"))
                .upgrade(ops)
                .downgrade(ops.reverse());
        assertThat(new JavaRevisionWriter(Dialects.POSTGRESQL, "app.revisions", false).source(script))
                .isEqualTo("""
                package app.revisions;

                import static io.aludel.sql.Sql.column;
                import static io.aludel.sql.Sql.unique;
                import static io.aludel.type.SqlTypes.BIGINT;
                import static io.aludel.type.SqlTypes.INTEGER;
                import static io.aludel.type.SqlTypes.TEXT;
                import static io.aludel.type.SqlTypes.VARCHAR;

                import io.aludel.migrate.Migration;
                import io.aludel.migrate.Operations;
                import io.aludel.migrate.Revision;

                @Revision(id = "1975ea83b712", down = "27c6a30d7c24", message = "create users")
                public final class R1975ea83b712_create_users implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        op.createTable(
                                "users",
                                column("id", BIGINT).primaryKey(),
                                column("username", VARCHAR(50)).notNull(),
                                column("age", INTEGER),
                                column("legacy", TEXT),
                                unique("uq_users_username", "username"));
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.dropTable("users");
                    }
                }
                """);
    }

    @Test
    void whatFollowsFromAReferenceIsNotSaid() {
        MetaData metadata = new MetaData();
        Column<Long> never = column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER);
        Table tankers = Table.of("tankers", metadata, never, ForeignKey.of(List.of("id"), "vessels", List.of("id")));
        Table anchors = Table.of(
                "anchors",
                metadata,
                never,
                ForeignKey.of(List.of("id"), "vessels", List.of("id")).named("fk_anchors"));
        Table ports = Table.of("ports", metadata, never);
        UpgradeOps ops =
                new UpgradeOps(List.of(CreateTable.of(tankers), CreateTable.of(anchors), CreateTable.of(ports)));
        MigrationScript script = MigrationScript.of("1975ea83b712", "vessels", List.of())
                .upgrade(ops)
                .downgrade(ops.reverse());
        assertThat(new JavaRevisionWriter(Dialects.POSTGRESQL, "app.revisions", false).source(script))
                .contains("""
                        op.createTable(
                                "tankers",
                                column("id", BIGINT).primaryKey().references("vessels.id"));
                        op.createTable(
                                "anchors",
                                column("id", BIGINT).primaryKey(),
                                foreignKey(List.of("id"), "vessels", List.of("id")).named("fk_anchors"));
                        op.createTable(
                                "ports",
                                column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER));
                """);
    }
}
