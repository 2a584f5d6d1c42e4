package io.aludel.migrate.safe;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.migrate.Operations;
import io.aludel.migrate.SqlRevisionWriter;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DowngradeOps;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.script.FileNames;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.RawSql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The statements of each safe form, as a script has them. */
class SafeScriptsTest {
    private static List<String> script(Dialect dialect, Consumer<Operations> steps) {
        List<String> statements = new ArrayList<>();
        steps.accept(new Operations(new ScriptTarget(dialect, NamingConvention.DEFAULT, statements::add)));
        return statements.stream().filter(sql -> !sql.contains("lock_timeout")).toList();
    }

    private static List<String> script(Consumer<Operations> steps) {
        return script(Dialects.POSTGRESQL, steps);
    }

    @Test
    void eachStatementHasALimitForLocks() {
        List<String> statements = new ArrayList<>();
        Operations op =
                new Operations(new ScriptTarget(Dialects.POSTGRESQL, NamingConvention.DEFAULT, statements::add));
        op.safely().createForeignKey("fk", "posts", "users", List.of("author_id"), List.of("id"));
        assertThat(statements)
                .containsExactly(
                        "SET lock_timeout = 2000",
                        "ALTER TABLE posts ADD CONSTRAINT fk FOREIGN KEY(author_id) REFERENCES users (id) NOT VALID",
                        "RESET lock_timeout",
                        "SET lock_timeout = 60000",
                        "ALTER TABLE posts VALIDATE CONSTRAINT fk",
                        "RESET lock_timeout");
    }

    @Test
    void indexes() {
        assertThat(script(op -> op.safely().createIndex("users", index("ix_users_age", "age"))))
                .containsExactly("CREATE INDEX CONCURRENTLY ix_users_age ON users (age)");
        assertThat(script(op -> op.inSchema("shop").safely().dropIndex("users", "ix_users_age")))
                .containsExactly("DROP INDEX CONCURRENTLY IF EXISTS shop.ix_users_age");
    }

    @Test
    void constraints() {
        assertThat(script(op -> op.safely().createCheckConstraint("ck", "users", "age > 0")))
                .containsExactly(
                        "ALTER TABLE users ADD CONSTRAINT ck CHECK (age > 0) NOT VALID",
                        "ALTER TABLE users VALIDATE CONSTRAINT ck");
        assertThat(script(op -> op.safely().createUniqueConstraint("uq", "users", "name", "age")))
                .containsExactly(
                        "CREATE UNIQUE INDEX CONCURRENTLY uq ON users (name, age)",
                        "ALTER TABLE users ADD CONSTRAINT uq UNIQUE USING INDEX uq");
        assertThat(script(op -> op.safely().createPrimaryKey(null, "users", "id")))
                .containsExactly(
                        "ALTER TABLE users ADD CONSTRAINT aludel_id_not_null CHECK (id IS NOT NULL) NOT VALID",
                        "ALTER TABLE users VALIDATE CONSTRAINT aludel_id_not_null",
                        "ALTER TABLE users ALTER COLUMN id SET NOT NULL",
                        "ALTER TABLE users DROP CONSTRAINT IF EXISTS aludel_id_not_null",
                        "CREATE UNIQUE INDEX CONCURRENTLY users_pkey ON users (id)",
                        "ALTER TABLE users ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_pkey");
    }

    @Test
    void columns() {
        assertThat(script(op -> op.safely().alterColumn("users", "name", name -> name.notNull())))
                .containsExactly(
                        "ALTER TABLE users ADD CONSTRAINT aludel_name_not_null CHECK (name IS NOT NULL) NOT VALID",
                        "ALTER TABLE users VALIDATE CONSTRAINT aludel_name_not_null",
                        "ALTER TABLE users ALTER COLUMN name SET NOT NULL",
                        "ALTER TABLE users DROP CONSTRAINT IF EXISTS aludel_name_not_null");
        assertThat(script(op -> op.safely()
                        .addColumn(
                                "posts",
                                column("author_id", BIGINT)
                                        .references("users.id")
                                        .indexed())))
                .containsExactly(
                        "ALTER TABLE posts ADD COLUMN author_id BIGINT",
                        "ALTER TABLE posts ADD CONSTRAINT posts_author_id_fkey FOREIGN KEY(author_id) REFERENCES users (id)"
                                + " NOT VALID",
                        "ALTER TABLE posts VALIDATE CONSTRAINT posts_author_id_fkey",
                        "CREATE INDEX CONCURRENTLY ix_posts_author_id ON posts (author_id)");
        assertThat(script(op -> op.safely()
                        .addColumn(
                                "users",
                                column("token", TEXT).notNull().serverDefault(new RawSql("gen_random_uuid()")))))
                .containsExactly(
                        "ALTER TABLE users ADD COLUMN token TEXT",
                        "ALTER TABLE users ALTER COLUMN token SET DEFAULT gen_random_uuid()",
                        "UPDATE users SET token = gen_random_uuid() WHERE token IS NULL",
                        "ALTER TABLE users ADD CONSTRAINT aludel_token_not_null CHECK (token IS NOT NULL) NOT VALID",
                        "ALTER TABLE users VALIDATE CONSTRAINT aludel_token_not_null",
                        "ALTER TABLE users ALTER COLUMN token SET NOT NULL",
                        "ALTER TABLE users DROP CONSTRAINT IF EXISTS aludel_token_not_null");
        assertThat(script(op -> op.safely()
                        .addColumn("users", column("bio", TEXT).notNull().serverDefault(""))))
                .containsExactly("ALTER TABLE users ADD COLUMN bio TEXT DEFAULT '' NOT NULL");
    }

    private static String file(UpgradeOps upgrade) {
        MigrationScript script = MigrationScript.of("aaaa", "ages", List.of())
                .upgrade(SafeForms.of(upgrade, Dialects.POSTGRESQL))
                .downgrade(DowngradeOps.NONE);
        return new SqlRevisionWriter(
                        Dialects.POSTGRESQL, FileNames.SQL, SqlRevisionWriter.TEMPLATE, NamingConvention.DEFAULT)
                .source(script);
    }

    @Test
    void aFileWithSafeFormsWantsNoTransaction() {
        assertThat(file(new UpgradeOps(List.of(CreateIndex.of("users", null, index("ix_users_age", "age"))))))
                .startsWith("-- aludel: revision aaaa\n-- aludel: message ages\n-- aludel: transactional no\n")
                .contains("CREATE INDEX CONCURRENTLY ix_users_age ON users (age);\n");
        assertThat(file(new UpgradeOps(List.of(AddColumn.of("users", null, column("bio", TEXT))))))
                .doesNotContain("transactional");
    }

    @Test
    void whatHasNoSafeFormIsDoneAsItIs() {
        assertThat(script(op -> op.safely().renameColumn("users", "name", "full_name")))
                .containsExactly("ALTER TABLE users RENAME name TO full_name");
        assertThat(script(Dialects.MARIADB, op -> op.safely().createIndex("users", index("ix", "age"))))
                .containsExactly("CREATE INDEX ix ON users (age)");
    }
}
