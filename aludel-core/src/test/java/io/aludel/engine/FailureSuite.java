package io.aludel.engine;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.error.AludelException;
import io.aludel.error.ConnectionException;
import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.error.IntegrityException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Dml;
import io.aludel.sql.Executable;
import io.aludel.sql.Query;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong in the database arrives with a code, the statement, a remedy, and without a value. */
@EveryDatabase
class FailureSuite {
    private static final String SECRET = "s3cr3t";

    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "users",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("email", VARCHAR(50)).notNull(),
            column("age", INTEGER),
            unique("uq_users_email", "email"),
            check("age > 0").named("ck_users_age"));
    private final Table posts = Table.of(
            "posts",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("author_id", BIGINT).notNull().references("users.id"));
    private Engine engine;

    @BeforeEach
    void createTables(TestDatabase db) {
        engine = Engine.create(db.url());
        metadata.createAll(engine);
        engine.transact(connection -> {
            connection.execute(insert(users).values(Map.of("id", 1, "email", SECRET)));
            return connection.execute(insert(posts).values(Map.of("id", 1, "author_id", 1)));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private <E extends AludelException> E failure(Class<E> type, Executable statement) {
        E failure = catchThrowableOfType(type, () -> {
            try (Connection connection = engine.connect()) {
                if (statement instanceof Query<?> query) {
                    connection.execute(query);
                } else {
                    connection.execute((Dml) statement);
                }
            }
        });
        assertThat(failure).isNotNull();
        showsNoValue(failure);
        return failure;
    }

    private static void showsNoValue(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(SECRET);
    }

    @Test
    void aUniqueConstraint() {
        IntegrityException failure =
                failure(IntegrityException.class, insert(users).values(Map.of("id", 2, "email", SECRET)));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
        assertThat(failure)
                .hasMessageStartingWith("CORE-1411: the row violates the unique constraint '")
                .hasMessageContaining("\n  INSERT INTO users (")
                .hasMessageContaining("onConflict(..)");
    }

    @Test
    void aUniqueConstraintIsNamed() {
        assertThat(failure(IntegrityException.class, insert(users).values(Map.of("id", 2, "email", SECRET))))
                .hasMessageStartingWith(
                        "CORE-1411: the row violates the unique constraint 'uq_users_email' of users (email).");
    }

    @Test
    void aPrimaryKey() {
        assertThat(failure(IntegrityException.class, insert(users).values(Map.of("id", 1, "email", "other")))
                        .code())
                .isEqualTo(ErrorCode.UNIQUE_VIOLATION);
    }

    @Test
    void aForeignKeyWithoutParent() {
        IntegrityException failure =
                failure(IntegrityException.class, insert(posts).values(Map.of("id", 2, "author_id", 7_654_321)));

        assertThat(failure.code()).isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION);
        assertThat(failure)
                .hasMessageStartingWith("CORE-1412: the row violates the foreign key")
                .message()
                .doesNotContain("7654321");
    }

    @Test
    void aForeignKeyWithChildren() {
        assertThat(failure(IntegrityException.class, delete(users).allRows()).code())
                .isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION);
    }

    @Test
    void aColumnThatTakesNoNull() {
        IntegrityException failure = failure(
                IntegrityException.class,
                insert(users)
                        .set(table(users).col("id", Long.class), 2L)
                        .set(table(users).col("email", String.class), (String) null));

        assertThat(failure.code()).isEqualTo(ErrorCode.NOT_NULL_VIOLATION);
        assertThat(failure.getMessage())
                .startsWith("CORE-1413: a column that takes no NULL was given NULL: '")
                .containsIgnoringCase("email");
    }

    @Test
    void aCheckConstraint() {
        IntegrityException failure = failure(
                IntegrityException.class, insert(users).values(Map.of("id", 2, "email", SECRET, "age", -54_321)));

        assertThat(failure.code()).isEqualTo(ErrorCode.CHECK_VIOLATION);
        assertThat(failure.getMessage())
                .containsIgnoringCase("the row violates the CHECK constraint 'ck_users_age")
                .doesNotContain("54321");
    }

    @Test
    void aBatchFailsAsASingleStatementDoes() {
        IntegrityException failure = catchThrowableOfType(IntegrityException.class, () -> {
            try (Connection connection = engine.connect()) {
                connection.execute(
                        insert(users), List.of(Map.of("id", 2, "email", "other"), Map.of("id", 3, "email", SECRET)));
            }
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
        showsNoValue(failure);
    }

    /** A server that quotes a value leaves the quotes in it as they are. */
    @Test
    void aValueWithQuotesIsNotShown() {
        for (String value :
                List.of("O'" + SECRET, "a 'b' " + SECRET, SECRET + "; b", SECRET + "\nb", "a\"b " + SECRET)) {
            engine.transact(connection ->
                    connection.execute(insert(users).values(Map.of("id", value.hashCode() & 0xFFFF, "email", value))));
            IntegrityException failure =
                    failure(IntegrityException.class, insert(users).values(Map.of("id", 70_000, "email", value)));
            assertThat(failure.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
            if (!engine.dialect().name().equals("sqlite")) {
                failure(
                        DatabaseException.class,
                        text("INSERT INTO users (id, email, age) VALUES (70001, 'other', :value)")
                                .bind("value", value));
            }
        }
    }

    @Test
    void aTableThatDoesNotExist() {
        DatabaseException failure = failure(DatabaseException.class, text("SELECT * FROM nowhere"));

        assertThat(failure.code()).isEqualTo(ErrorCode.NO_SUCH_OBJECT);
        assertThat(failure.getMessage())
                .startsWith(
                        "CORE-1402: the statement names something that the database does not have.\n  SELECT * FROM nowhere")
                .containsIgnoringCase("nowhere")
                .contains(engine.dialect().name() + " says: ");
    }

    @Test
    void aColumnThatDoesNotExist() {
        assertThat(failure(DatabaseException.class, text("SELECT nonsense FROM users"))
                        .code())
                .isEqualTo(ErrorCode.NO_SUCH_OBJECT);
    }

    @Test
    void aSyntaxError() {
        DatabaseException failure = failure(DatabaseException.class, text("SELEC id FROM users"));

        assertThat(failure.code()).isEqualTo(ErrorCode.SYNTAX);
        assertThat(failure)
                .hasMessageStartingWith(
                        "CORE-1403: the database does not understand the statement.\n  SELEC id FROM users")
                .hasMessageContaining("text(..)");
    }

    @Test
    void aUserWithoutTheRight(TestDatabase db) {
        switch (db.kind()) {
            case POSTGRESQL ->
                denied(engine, "DELETE FROM pg_authid", "CREATE ROLE aludel_nobody", "SET ROLE aludel_nobody");
            case SQLITE -> denied(engine, "DELETE FROM users", "PRAGMA query_only = ON");
            default ->
                assertThat(engine.dialect()
                                .classify(new SQLException(
                                        "denied", "42000", db.kind() == TestDatabase.Kind.H2 ? 90096 : 1142)))
                        .isEqualTo(ErrorCode.PERMISSION_DENIED);
        }
    }

    private static void denied(Engine engine, String statement, String... before) {
        try (Connection connection = engine.connect()) {
            for (String sql : before) {
                connection.execute(text(sql));
            }
            assertThatThrownBy(() -> connection.execute(text(statement)))
                    .isInstanceOfSatisfying(
                            DatabaseException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.PERMISSION_DENIED))
                    .hasMessageStartingWith("CORE-1404: the database does not let the user do that.")
                    .hasMessageContaining("Grant the user what the statement needs");
            connection.rollback();
        }
    }

    @Test
    void aValueThatDoesNotFitIsNotShown(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.SQLITE) {
            return;
        }
        DatabaseException failure = failure(
                DatabaseException.class,
                text("INSERT INTO users (id, email, age) VALUES (2, 'other', :value)")
                        .bind("value", SECRET));
        assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
    }

    @Test
    @Needs(Feature.PASSWORDS)
    void aWrongPassword(TestDatabase db) {
        try (Engine stranger = Engine.builder(db.url()).password("hunter2").build()) {
            long start = System.nanoTime();
            ConnectionException failure = catchThrowableOfType(ConnectionException.class, stranger::connect);

            assertThat(failure.code()).isEqualTo(ErrorCode.CONNECTION_FAILED);
            assertThat(failure.getMessage())
                    .startsWith("CORE-1003: the database refused user '" + db.user() + "' at " + db.name() + "://")
                    .contains("Check the user and the password", ":***@")
                    .doesNotContain("hunter2");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    @Needs(Feature.PASSWORDS)
    void aDatabaseThatDoesNotExist(TestDatabase db) {
        try (Engine stranger =
                Engine.builder(Url.parse(db.url()).withDatabase("no_such_db")).build()) {
            assertThat(catchThrowableOfType(ConnectionException.class, stranger::connect))
                    .hasMessageStartingWith("CORE-1003: there is no database 'no_such_db' at ");
        }
    }

    @Test
    @Needs(Feature.PASSWORDS)
    void aHostThatDoesNotAnswer(TestDatabase db) {
        Url nobody = Url.of(db.name(), "127.0.0.1", 1, "blog").withUser("ann").withPassword(SECRET);
        try (Engine stranger = Engine.builder(nobody).build()) {
            ConnectionException failure = catchThrowableOfType(ConnectionException.class, stranger::connect);

            assertThat(failure)
                    .hasMessageStartingWith("CORE-1003: the database at " + db.name()
                            + "://ann:***@127.0.0.1:1/blog cannot be reached.\n  Check host, port and path");
            showsNoValue(failure);
        }
    }

    /** Databases that undo a failed statement alone go on. */
    @Test
    void whatFollowsAFailureSaysWhyItIsRefused(TestDatabase db) {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(text("INSERT INTO users (id, email) VALUES (1, 'again')")))
                    .isInstanceOf(IntegrityException.class);
            if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
                assertThatThrownBy(() -> connection.scalar(text("SELECT 7"), Integer.class))
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("An earlier statement of the transaction failed. Roll back first");
                connection.rollback();
            }
            assertThat(connection.scalar(text("SELECT 7"), Integer.class)).isEqualTo(7);
        }
    }
}
