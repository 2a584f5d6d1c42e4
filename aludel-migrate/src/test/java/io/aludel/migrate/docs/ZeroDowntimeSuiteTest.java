package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.schema.Index;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.TextObject;
import io.aludel.schema.UniqueConstraint;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each change of a schema in parts, between which the version of the application from before and the one from after both work. On
 * PostgreSQL and MariaDB, which are changed while they are in use.
 */
@EveryDatabase
class ZeroDowntimeSuiteTest {
    private Engine engine;
    private boolean postgresql;
    private boolean used;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        postgresql = db.kind() == TestDatabase.Kind.POSTGRESQL;
        used = postgresql || db.kind() == TestDatabase.Kind.MARIADB;
        revision(op -> op.createTable(
                "users",
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(100)).notNull()));
        application("INSERT INTO users (id, name) VALUES (1, 'ann')");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** One revision, in a transaction of its own. */
    private void revision(Consumer<Operations> work) {
        try (Connection connection = engine.connect()) {
            work.accept(new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT)));
            connection.commit();
        }
    }

    /** A statement of one of the versions of the application. */
    private @Nullable String application(String sql) {
        try (Connection connection = engine.connect()) {
            String value = connection.driver().use(jdbc -> {
                try (Statement statement = jdbc.createStatement()) {
                    if (!statement.execute(sql)) {
                        return null;
                    }
                    try (ResultSet result = statement.getResultSet()) {
                        return result.next() ? result.getString(1) : null;
                    }
                }
            });
            connection.commit();
            return value;
        }
    }

    @Test
    void aColumnThatEverybodyHasToFill() {
        if (!used) {
            return;
        }
        // region zdAddColumn
        Consumer<Operations> expand = op -> op.addColumn("users", column("country", VARCHAR(2)));
        // endregion
        revision(expand);
        application("INSERT INTO users (id, name) VALUES (2, 'the version from before')");
        application("INSERT INTO users (id, name, country) VALUES (3, 'the version from after', 'de')");
        application("UPDATE users SET country = 'xx' WHERE country IS NULL");
        if (postgresql) {
            // region zdNotNullPostgresql
            Consumer<Operations> promise = op -> op.addConstraint(
                    "users",
                    check("country IS NOT NULL").named("ck_users_country").options(PostgresqlOptions.notValid()));
            Consumer<Operations> contract = op -> {
                op.validateConstraint("users", "ck_users_country");
                op.alterColumn("users", "country", country -> country.notNull());
                op.dropConstraint("users", "ck_users_country", ConstraintKind.CHECK);
            };
            // endregion
            revision(promise);
            revision(contract);
        } else {
            // region zdNotNullMariadb
            Consumer<Operations> contract = op -> op.alterColumn(
                    "users", "country", country -> country.notNull().existing(VARCHAR(2)));
            // endregion
            revision(contract);
        }
        assertThatThrownBy(() -> application("INSERT INTO users (id, name) VALUES (4, 'too old')"))
                .isNotNull();
    }

    @Test
    void aColumnUnderAnotherName() {
        if (!used) {
            return;
        }
        // region zdRenameExpand
        Consumer<Operations> expand = op -> op.addColumn("users", column("full_name", VARCHAR(100)));
        // endregion
        revision(expand);
        List<TextObject> both = postgresql ? bothOnPostgresql() : bothOnMariadb();
        revision(op -> both.forEach(op::createObject));
        application("UPDATE users SET full_name = name WHERE full_name IS NULL");
        application("INSERT INTO users (id, name) VALUES (2, 'bob')");
        application("INSERT INTO users (id, full_name) VALUES (3, 'cat')");
        assertThat(application("SELECT full_name FROM users WHERE id = 2")).isEqualTo("bob");
        assertThat(application("SELECT name FROM users WHERE id = 3")).isEqualTo("cat");
        List<TextObject> lastFirst = new ArrayList<>(both);
        Collections.reverse(lastFirst);
        // region zdRenameContract
        Consumer<Operations> contract = op -> {
            lastFirst.forEach(op::dropObject);
            op.safetyAssured("no version reads it since release 12", () -> op.dropColumn("users", "name"));
        };
        // endregion
        revision(contract);
        assertThat(application("SELECT full_name FROM users WHERE id = 1")).isEqualTo("ann");
    }

    private static List<TextObject> bothOnPostgresql() {
        // region zdBothPostgresql
        TextObject function = TextObject.function("users_names()", """
                CREATE FUNCTION users_names() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  NEW.full_name := coalesce(NEW.full_name, NEW.name);
                  NEW.name := coalesce(NEW.name, NEW.full_name);
                  RETURN NEW;
                END $$""");
        TextObject trigger = TextObject.triggerOn("users_names", "users", """
                CREATE TRIGGER users_names BEFORE INSERT OR UPDATE ON users
                FOR EACH ROW EXECUTE FUNCTION users_names()""");
        // endregion
        return List.of(function, trigger);
    }

    private static List<TextObject> bothOnMariadb() {
        // region zdBothMariadb
        TextObject inserted = TextObject.trigger("users_names", "users", """
                CREATE TRIGGER users_names BEFORE INSERT ON users FOR EACH ROW
                SET NEW.full_name = coalesce(NEW.full_name, NEW.name), NEW.name = coalesce(NEW.name, NEW.full_name)""");
        // endregion
        return List.of(inserted);
    }

    @Test
    void aTableUnderAnotherName() {
        if (!used) {
            return;
        }
        // region zdRenameTable
        Consumer<Operations> expand = op -> {
            op.renameTable("users", "people");
            op.createView("users", "SELECT id, name FROM people");
        };
        Consumer<Operations> contract = op -> op.dropView("users");
        // endregion
        revision(op -> op.safetyAssured("the view keeps the name", () -> expand.accept(op)));
        application("INSERT INTO users (id, name) VALUES (2, 'the version from before')");
        application("UPDATE people SET name = 'bob' WHERE id = 2");
        assertThat(application("SELECT name FROM users WHERE id = 2")).isEqualTo("bob");
        revision(contract);
        assertThat(application("SELECT count(*) FROM people")).isEqualTo("2");
    }

    @Test
    void aReferenceIsCheckedLater() {
        if (!postgresql) {
            return;
        }
        revision(op -> op.createTable("posts", column("id", BIGINT).primaryKey(), column("user_id", BIGINT)));
        application("INSERT INTO posts (id, user_id) VALUES (1, 1)");
        // region zdForeignKey
        Consumer<Operations> expand = op -> op.addConstraint(
                "posts",
                foreignKey(List.of("user_id"), "users", List.of("id"))
                        .named("fk_posts_user")
                        .options(PostgresqlOptions.notValid()));
        Consumer<Operations> validate = op -> op.validateConstraint("posts", "fk_posts_user");
        // endregion
        revision(expand);
        assertThatThrownBy(() -> application("INSERT INTO posts (id, user_id) VALUES (2, 9)"))
                .isNotNull();
        revision(validate);
        assertThat(application("SELECT convalidated FROM pg_constraint WHERE conname = 'fk_posts_user'"))
                .isEqualTo("t");
    }

    @Test
    void anIndexWhileRowsAreWritten() {
        if (!postgresql) {
            return;
        }
        // region zdUnique
        Index names = Index.of("uq_users_name", true, List.of("name")).options(PostgresqlOptions.concurrently());
        Consumer<Operations> expand = op -> op.autocommit(() -> op.createIndex("users", names));
        Consumer<Operations> contract = op -> op.addConstraint(
                "users",
                new UniqueConstraint("uq_users_name", List.of())
                        .options(PostgresqlOptions.usingIndex("uq_users_name")));
        // endregion
        revision(expand);
        revision(contract);
        assertThat(application("SELECT contype FROM pg_constraint WHERE conname = 'uq_users_name'"))
                .isEqualTo("u");
    }

    @Test
    void aTypeThatHoldsMore() {
        if (!used) {
            return;
        }
        revision(op -> op.addColumn("users", column("visits", INTEGER)));
        // region zdTypeExpand
        Consumer<Operations> expand = op -> op.addColumn("users", column("visits_total", BIGINT));
        // endregion
        revision(expand);
        application("UPDATE users SET visits_total = visits WHERE visits_total IS NULL");
        // region zdTypeWider
        Consumer<Operations> wider = op -> op.alterColumn(
                "users",
                "name",
                name -> name.type(VARCHAR(200)).existing(VARCHAR(100)).existing(state -> state.nullable(false)));
        // endregion
        revision(wider);
        application("INSERT INTO users (id, name) VALUES (2, '" + "x".repeat(150) + "')");
    }

    @Test
    void aValueOfAnEnum() {
        if (!postgresql) {
            return;
        }
        revision(op -> op.createEnum("status", "new", "done"));
        application("ALTER TABLE users ADD COLUMN status status");
        // region zdEnum
        Consumer<Operations> expand = op -> op.addEnumValue("status", "paused", value -> value.placedAfter("new"));
        // endregion
        revision(expand);
        application("UPDATE users SET status = 'paused'");
        assertThat(application("SELECT status FROM users WHERE id = 1")).isEqualTo("paused");
    }
}
