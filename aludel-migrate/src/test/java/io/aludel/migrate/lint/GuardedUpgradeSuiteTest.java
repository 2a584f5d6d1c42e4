package io.aludel.migrate.lint;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.CustomOperation;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.migrate.SafetyAssured;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.reflect.Inspector;
import io.aludel.schema.ddl.DdlText;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An upgrade that would hurt does not begin: on tables that have rows, and unless somebody says that it is safe. */
@EveryDatabase
class GuardedUpgradeSuiteTest {
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Revision(id = "aaaa1111", message = "create users")
    static final class CreateUsers implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("users", column("id", INTEGER).primaryKey(), column("age", INTEGER));
            op.dropColumn("users", "age");
            op.addColumn("users", column("size", INTEGER));
        }
    }

    @Revision(id = "bbbb2222", down = "aaaa1111", message = "drop sizes")
    static final class DropSizes implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("notes", column("id", INTEGER).primaryKey());
            op.dropColumn("users", "size");
        }
    }

    @Revision(id = "bbbb2222", down = "aaaa1111", message = "drop sizes")
    @SafetyAssured(value = "nothing reads them", rules = "drop-column")
    static final class DropSizesKnowingly implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.dropColumn("users", "size");
        }
    }

    @Revision(id = "bbbb2222", down = "aaaa1111", message = "drop sizes")
    static final class DropSizesBetweenOthers implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumnIfNotExists("users", column("weight", INTEGER));
            op.autocommit(() -> op.invoke(new CustomDrop()));
            op.safetyAssured("nothing reads them", () -> op.dropColumn("users", "age"));
        }
    }

    /** A step of the application's own, into which the linter looks. */
    record CustomDrop() implements CustomOperation {
        @Override
        public void apply(Operations op) {
            op.dropColumn("users", "size");
        }

        @Override
        public MigrationOp reverse() {
            throw new MigrationException(ErrorCode.IRREVERSIBLE_OPERATION, "sizes are gone");
        }

        @Override
        public String describe() {
            return "drop sizes";
        }
    }

    @SafeVarargs
    private final Migrations migrations(Class<? extends Migration>... revisions) {
        return Migrations.of(engine)
                .from(JavaRevisions.of(revisions))
                .linting(LintOptions.DEFAULT.smallRows(1).without("SL07", "H202"));
    }

    private void insert(int rows) {
        try (Connection connection = engine.connect()) {
            for (int row = 1; row <= rows; row++) {
                connection.define(DdlText.of("INSERT INTO users VALUES (" + row + ", 1)"));
            }
            connection.commit();
        }
    }

    @Test
    void anEmptyDatabaseAnnoysNobody() {
        migrations(CreateUsers.class, DropSizes.class).upgrade("head");
        assertThat(Inspector.of(engine).hasTable("notes")).isTrue();
    }

    @Test
    void nothingRunsBeforeSomethingIsRefused() {
        migrations(CreateUsers.class).upgrade("head");
        insert(2);
        Migrations migrations = migrations(CreateUsers.class, DropSizes.class);
        assertThat(migrations.unsafe())
                .extracting(finding -> finding.rule().code())
                .contains("ALL02");
        assertThatThrownBy(() -> migrations.upgrade("head"))
                .isInstanceOfSatisfying(
                        MigrationException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNSAFE_OPERATION))
                .hasMessageContaining("error ALL02 drop-column: revision bbbb2222, step 2: remove column 'users.size'")
                .hasMessageContaining("--allow ALL02");
        assertThat(Inspector.of(engine).hasTable("notes")).isFalse();
        assertThat(migrations.current()).containsExactly("aaaa1111");
        migrations.allowing(List.of("ALL02")).upgrade("head");
        assertThat(migrations.current()).containsExactly("bbbb2222");
    }

    @Test
    void fewRowsAreAWarningOnly() {
        migrations(CreateUsers.class).upgrade("head");
        insert(1);
        migrations(CreateUsers.class, DropSizes.class).upgrade("head");
        assertThat(Inspector.of(engine).hasTable("notes")).isTrue();
    }

    @Test
    void anAnnotationSaysThatItIsSafe() {
        migrations(CreateUsers.class).upgrade("head");
        insert(2);
        migrations(CreateUsers.class, DropSizesKnowingly.class).upgrade("head");
        assertThat(Inspector.of(engine).columns("users")).hasSize(1);
    }

    /** Behind a step that asks, in a step of the application's own, and not where somebody says that it is safe. */
    @Test
    void theLinterHearsOfEachStepOnce() {
        migrations(CreateUsers.class).upgrade("head");
        try (Connection connection = engine.connect()) {
            connection.define(DdlText.of("ALTER TABLE users ADD COLUMN age INT"));
            connection.define(DdlText.of("INSERT INTO users (id) VALUES (1)"));
            connection.define(DdlText.of("INSERT INTO users (id) VALUES (2)"));
            connection.commit();
        }
        Migrations migrations = migrations(CreateUsers.class, DropSizesBetweenOthers.class);
        assertThatThrownBy(() -> migrations.upgrade("head"))
                .isInstanceOfSatisfying(
                        MigrationException.class,
                        e -> assertThat(String.valueOf(e.getMessage()).split("revision bbbb2222, step ", -1))
                                .hasSize(2))
                .hasMessageContaining(
                        "error ALL09 drop-and-add: revision bbbb2222, step 2: remove column 'users.size'");
        assertThat(Inspector.of(engine).columns("users")).hasSize(3);
    }
}
