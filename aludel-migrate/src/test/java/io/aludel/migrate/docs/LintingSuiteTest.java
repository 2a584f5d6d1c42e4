package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.lint.Change;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.lint.Risk;
import io.aludel.migrate.lint.Rule;
import io.aludel.migrate.lint.Severity;
import io.aludel.reflect.Inspector;
import io.aludel.schema.NamingConvention;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the pages show of the linter and of safe forms. */
@EveryDatabase
class LintingSuiteTest {
    private static Operations operations(Connection connection) {
        Operations op = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
        op.createTable("users", column("id", BIGINT).primaryKey(), column("age", INTEGER), column("score", INTEGER));
        return op;
    }

    @Test
    void assuring(TestDatabase db) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            Operations op = operations(connection);
            // region safetyAssured
            op.safetyAssured("not mapped since release 12", () -> op.dropColumn("users", "score"), "drop-column");
            // endregion
            assertThat(Inspector.of(connection).columns("users")).hasSize(2);
            connection.commit();
        }
    }

    @Test
    void options(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            Migrations migrations = Migrations.of(engine);
            // region lintOptions
            Rule noTriggers = Rule.on(
                    Change.Other.class,
                    "ACME1",
                    "no-triggers",
                    Risk.STYLE,
                    Severity.WARNING,
                    (other, scene) -> other.words().startsWith("CREATE TRIGGER"),
                    "A trigger does what nobody sees.",
                    "Let the application do it.");
            migrations
                    .linting(LintOptions.DEFAULT
                            .without("PG34")
                            .severity("drop-index-blocks", Severity.ERROR)
                            .oldest(14, 0)
                            .with(noTriggers))
                    .upgrade("heads");
            // endregion
        }
    }

    @Test
    void safeForms(TestDatabase db) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            Operations op = operations(connection);
            op.safely().createIndex("users", index("ix_users_age", "age"));
            // endregion
            op.backfill("users", "age = 0", "age IS NULL");
            // endregion
            assertThat(Inspector.of(connection).indexes("users")).hasSize(1);
            connection.commit();
        }
    }
}
