package io.aludel.test.isolation;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies of tenants in migrations: made where they are missing, nothing to do afterwards, and the database obeys them. */
@EveryDatabase
class RowSecurityModelTest {
    private static final Registry MODELS = Registry.of(Vault.class);
    private static final String ROLE = "aludel_vault_clerk";

    @TempDir
    Path folder;

    @Test
    void migrationsKnowThePoliciesOfTheMapping(TestDatabase database) {
        try (Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            String missing = described(compare(connection));
            assertThat(missing.contains("vault_of_tenant")).isEqualTo(database.kind() == TestDatabase.Kind.POSTGRESQL);
            connection.rollback();
            MODELS.metadata().createAll(engine);
            assertThat(described(compare(connection))).isEmpty();
            connection.rollback();
            MODELS.metadata().dropAll(engine);
        }
    }

    @Test
    void aRevisionForNewTablesKeepsTenantsApart(TestDatabase database) throws Exception {
        assumeTrue(database.kind() == TestDatabase.Kind.POSTGRESQL, "only PostgreSQL has row level security");
        try (Engine engine = Engine.create(database.url())) {
            Migrations migrations = found(engine);
            migrations.upgrade("head");
            assertThat(left(engine)).isEmpty();
            tenantsAreApart(database, engine);
            migrations.downgrade("base");
            try (Connection connection = engine.connect()) {
                assertThat(connection
                                .execute(text("SELECT count(*) FROM pg_policies WHERE tablename LIKE 'vault%'"))
                                .one()
                                .get(0))
                        .isEqualTo(0L);
            }
        }
    }

    @Test
    void aRevisionForTablesThatAreThereKeepsTenantsApart(TestDatabase database) throws Exception {
        assumeTrue(database.kind() == TestDatabase.Kind.POSTGRESQL, "only PostgreSQL has row level security");
        try (Engine engine = Engine.create(database.url())) {
            MODELS.metadata().createAll(engine);
            try (Connection connection = engine.begin()) {
                for (String table : List.of("vault", "vault_keys")) {
                    connection.execute(text("DROP POLICY " + table + "_of_tenant ON " + table));
                    connection.execute(
                            text("ALTER TABLE " + table + " NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY"));
                }
            }
            Migrations migrations = found(engine);
            migrations.upgrade("head");
            assertThat(left(engine)).isEmpty();
            tenantsAreApart(database, engine);
            migrations.downgrade("base");
            assertThat(left(engine)).contains("vault_of_tenant").contains("vault_keys_of_tenant");
            MODELS.metadata().dropAll(engine);
        }
    }

    /** As a role that owns nothing, and as one that owns the tables. */
    private static void tenantsAreApart(TestDatabase database, Engine owner) {
        try (Connection connection = owner.begin()) {
            connection.execute(text("DO $$ BEGIN CREATE ROLE " + ROLE
                    + " LOGIN PASSWORD 'clerk'; EXCEPTION WHEN duplicate_object THEN NULL; END $$"));
            connection.execute(text("GRANT USAGE ON SCHEMA public TO " + ROLE));
            connection.execute(text("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + ROLE));
        }
        try (Engine clerk =
                Engine.builder(database.url()).user(ROLE).password("clerk").build()) {
            SessionFactory sessions = SessionFactory.of(clerk, MODELS);
            for (long house = 1; house <= 2; house++) {
                Vault vault = new Vault(house);
                vault.getKeys().add("key" + house);
                sessions.forTenant(house).transactWithoutResult(session -> session.add(vault));
            }
            for (boolean owns : new boolean[] {false, true}) {
                if (owns) {
                    try (Connection connection = owner.begin()) {
                        connection.execute(text("ALTER TABLE vault OWNER TO " + ROLE));
                        connection.execute(text("ALTER TABLE vault_keys OWNER TO " + ROLE));
                    }
                }
                seesItsOwn(sessions);
            }
        }
        try (Connection connection = owner.begin()) {
            connection.execute(text("ALTER TABLE vault OWNER TO CURRENT_USER"));
            connection.execute(text("ALTER TABLE vault_keys OWNER TO CURRENT_USER"));
        }
    }

    private static void seesItsOwn(SessionFactory sessions) {
        try (Session session = sessions.forTenant(2L).open()) {
            assertThat(session.execute(select(Vault.class)).all())
                    .extracting(Vault::getId)
                    .containsExactly(2L);
            CrossTenant all = session.crossTenant("what the database says");
            try (all) {
                assertThat(values(session, "SELECT id FROM vault")).containsExactly("2");
                assertThat(values(session, "SELECT keys FROM vault_keys")).containsExactly("key2");
                assertThat(values(session, "UPDATE vault_keys SET keys = keys RETURNING keys"))
                        .containsExactly("key2");
                assertThatThrownBy(() -> values(session, "UPDATE vault SET house = 1 RETURNING id"))
                        .isInstanceOf(AludelException.class)
                        .hasMessageContaining("row-level security");
                session.rollback();
            }
        }
    }

    private static List<String> values(Session session, String sql) {
        List<String> values = new ArrayList<>();
        session.connection().execute(text(sql)).forEach(row -> values.add(String.valueOf(row.get(0))));
        return values;
    }

    /** What is found as a difference, written as a revision and compiled. */
    private Migrations found(Engine engine) throws Exception {
        UpgradeOps ops;
        try (Connection connection = engine.connect()) {
            ops = compare(connection);
        }
        MigrationScript script = MigrationScript.of("1975ea83b712", "tenants", List.of())
                .upgrade(ops)
                .downgrade(ops.reverse());
        String source = new JavaRevisionWriter(engine.dialect(), "app.revisions", false).source(script);
        assertThat(source).contains("vault_of_tenant").contains("vault_keys_of_tenant");
        return Migrations.of(engine)
                .from(JavaRevisions.of(compiled(source)))
                .linting(LintOptions.DEFAULT.mode(LintOptions.Mode.OFF));
    }

    private Class<? extends Migration> compiled(String source) throws Exception {
        String name = source.replaceAll("(?s).*public final class (\\w+).*", "$1");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            JavaFileObject file =
                    new SimpleJavaFileObject(
                            URI.create("string:///app/revisions/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    };
            assertThat(compiler.getTask(null, files, null, List.of("-proc:none"), null, List.of(file))
                            .call())
                    .as(source)
                    .isTrue();
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        return loader.loadClass("app.revisions." + name).asSubclass(Migration.class);
    }

    private static String left(Engine engine) {
        try (Connection connection = engine.connect()) {
            return described(compare(connection));
        }
    }

    private static UpgradeOps compare(Connection connection) {
        return Autogenerate.compare(connection, List.of(MODELS.metadata()), CompareOptions.DEFAULT);
    }

    private static String described(UpgradeOps operations) {
        StringBuilder text = new StringBuilder();
        operations.ops().forEach(operation -> text.append(operation).append('\n'));
        return text.toString();
    }
}
