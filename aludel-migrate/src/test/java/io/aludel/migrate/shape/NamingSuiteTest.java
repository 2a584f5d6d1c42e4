package io.aludel.migrate.shape;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.migrate.run.RunOptions;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectedTable;
import io.aludel.schema.Constraint;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.NamingConvention.Kind;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Constraints without names get those of the model's convention: over a connection, in a script, and where tables are copied. */
@EveryDatabase
class NamingSuiteTest {
    private static final NamingConvention CONVENTION = NamingConvention.DEFAULT
            .with(Kind.UNIQUE, "uq_%(table_name)s_%(column_0_name)s")
            .with(Kind.CHECK, "ck_%(table_name)s_%(constraint_name)s")
            .with(Kind.FOREIGN_KEY, "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s");

    @Revision(id = "a001", message = "teams and users")
    static final class Create implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("teams", column("id", BIGINT).primaryKey());
            op.createTable(
                    "users",
                    column("id", BIGINT).primaryKey(),
                    column("email", VARCHAR(50)).unique(),
                    column("name", VARCHAR(50)),
                    column("team_id", BIGINT),
                    foreignKey(List.of("team_id"), "teams", List.of("id")));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("users");
            op.dropTable("teams");
        }
    }

    @Revision(id = "b002", down = "a001", message = "constraints without names")
    static final class Add implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.batchAlterTable(
                    "users",
                    users -> users.createUniqueConstraint(null, "name")
                            .createCheckConstraint("email", "length(email) > 1"));
        }

        @Override
        public void downgrade(Operations op) {
            op.batchAlterTable(
                    "users",
                    users -> users.dropConstraint("uq_users_name", ConstraintKind.UNIQUE)
                            .dropConstraint("email", ConstraintKind.CHECK));
        }
    }

    private static Migrations migrations(Engine engine) {
        return Migrations.of(engine)
                .from(JavaRevisions.of(Create.class, Add.class))
                .with(RunOptions.DEFAULT.namingConvention(CONVENTION));
    }

    private static List<String> names(Engine engine) {
        ReflectedTable table = Inspector.of(engine).describe(null, "users");
        return Stream.<Constraint>concat(
                        table.uniqueConstraints().stream(),
                        Stream.concat(table.checkConstraints().stream(), table.foreignKeys().stream()))
                .map(Constraint::name)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    @Test
    void namesAreGivenAndFoundAgain(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            migrations(engine).upgrade("head");
            assertThat(names(engine))
                    .containsExactly("ck_users_email", "fk_users_team_id_teams", "uq_users_email", "uq_users_name");
            try (Connection connection = engine.connect()) {
                connection.execute(text("INSERT INTO users (id, email, name) VALUES (1, 'ada@x', 'ada')"));
                connection.commit();
            }
            migrations(engine).downgrade("-1");
            assertThat(names(engine)).containsExactly("fk_users_team_id_teams", "uq_users_email");
        }
    }

    @Test
    void namesThatTheDatabaseHasAreNotGivenOnceMore(TestDatabase db) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            MetaData before = new MetaData(CONVENTION);
            Table.of(
                    "users",
                    before,
                    column("id", BIGINT).primaryKey(),
                    column("age", BIGINT),
                    check("age > 0").named("positive"));
            before.createAll(connection);
            connection.commit();
            MetaData after = new MetaData(CONVENTION);
            Table.of(
                    "users",
                    after,
                    column("id", BIGINT).primaryKey(),
                    column("age", BIGINT),
                    check("age > 1").named("large"));
            UpgradeOps ops = Autogenerate.compare(connection, List.of(after), CompareOptions.DEFAULT);
            assertThat(new JavaRevisionWriter(engine.dialect(), "app.revisions", false).code(ops.ops()))
                    .contains("finallyNamed(\"ck_users_positive\")", "finallyNamed(\"ck_users_large\")");
        }
    }

    @Test
    void namesAreGivenInScripts() {
        String script = OfflineMigrations.of(Dialects.POSTGRESQL)
                .from(JavaRevisions.of(Create.class, Add.class))
                .with(RunOptions.DEFAULT.namingConvention(CONVENTION))
                .upgrade("head");
        assertThat(script)
                .contains(
                        "CONSTRAINT uq_users_email UNIQUE (email)",
                        "CONSTRAINT fk_users_team_id_teams FOREIGN KEY(team_id)",
                        "ADD CONSTRAINT uq_users_name UNIQUE (name)",
                        "ADD CONSTRAINT ck_users_email CHECK (length(email) > 1)");
    }
}
