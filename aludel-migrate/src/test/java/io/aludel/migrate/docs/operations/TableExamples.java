package io.aludel.migrate.docs.operations;

import static io.aludel.sql.Sql.BOOLEAN;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.sqlTrue;
import static io.aludel.sql.Sql.unique;

import io.aludel.migrate.Operations;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;

/** Tables and columns. */
final class TableExamples {
    private TableExamples() {}

    /** What the examples work with. */
    static void base(Operations op) {
        op.createTable("teams", column("id", INTEGER).primaryKey(), column("title", VARCHAR(50)));
        users(op, "users");
        op.createTable(
                "posts",
                column("id", INTEGER).primaryKey(),
                column("author_id", INTEGER),
                column("title", VARCHAR(80)));
    }

    private static Table users(Operations op, String name) {
        return op.createTable(
                name,
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                column("age", INTEGER),
                column("email", VARCHAR(100)),
                column("team_id", INTEGER));
    }

    static void createTable(Operations op) {
        // region opCreateTable
        op.createTable(
                "comments",
                column("id", INTEGER).primaryKey(),
                column("post_id", INTEGER).notNull().references("posts.id").indexed(),
                column("stars", INTEGER).serverDefault(new RawSql("0")),
                column("text", VARCHAR(200)).comment("as it was typed"),
                check("stars < 6").named("ck_comments_stars"),
                unique("uq_comments_text", "post_id", "text"));
        // endregion
    }

    static void dropTable(Operations op) {
        // region opDropTable
        op.dropTable("posts");
        op.dropTableIfExists("drafts");
        // endregion
    }

    static void renameTable(Operations op) {
        // region opRenameTable
        op.renameTable("users", "people");
        // endregion
    }

    static void createTableComment(Operations op) {
        // region opCreateTableComment
        op.createTableComment("users", "people who may log in");
        // endregion
    }

    static void dropTableComment(Operations op) {
        // region opDropTableComment
        op.dropTableComment("users");
        // endregion
    }

    static void addColumn(Operations op) {
        // region opAddColumn
        op.addColumn("users", column("bio", TEXT).comment("in their own words"));
        op.addColumn("users", column("active", BOOLEAN).notNull().serverDefault(sqlTrue()));
        op.addColumn("users", column("boss_id", INTEGER).references("users.id").indexed());
        // endregion
    }

    static void dropColumn(Operations op) {
        // region opDropColumn
        op.dropColumn("users", "age");
        // endregion
    }

    static void renameColumn(Operations op) {
        // region opRenameColumn
        op.renameColumn("users", "name", "full_name");
        // endregion
    }

    static void alterColumn(Operations op) {
        // region opAlterColumn
        op.alterColumn(
                "users",
                "email",
                email -> email.type(VARCHAR(200))
                        .notNull()
                        .serverDefault("nobody@example.org")
                        .existing(VARCHAR(100)));
        // endregion
    }

    static void batchAlterTable(Operations op) {
        // region opBatchAlterTable
        Table users = Table.of(
                "users",
                new MetaData(),
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                column("age", INTEGER),
                column("email", VARCHAR(100)),
                column("team_id", INTEGER));
        op.batchAlterTable(
                "users",
                options -> options.copyFrom(users),
                batch -> batch.alterColumn("email", email -> email.notNull().existing(VARCHAR(100)))
                        .dropColumn("age")
                        .createUniqueConstraint("uq_users_name", "name")
                        .createIndex(index("ix_users_team_id", "team_id")));
        // endregion
    }

    static void enableRowLevelSecurity(Operations op) {
        // region opEnableRowLevelSecurity
        op.createObject(TextObject.policy(
                "own_posts",
                "posts",
                "CREATE POLICY own_posts ON posts USING (author_id = current_setting('app.user')::int)"));
        op.enableRowLevelSecurity("posts");
        // endregion
    }

    static void forceRowLevelSecurity(Operations op) {
        // region opForceRowLevelSecurity
        op.forceRowLevelSecurity("posts");
        // endregion
    }

    static void disableRowLevelSecurity(Operations op) {
        // region opDisableRowLevelSecurity
        op.disableRowLevelSecurity("posts");
        // endregion
    }
}
