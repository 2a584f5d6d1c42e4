package io.aludel.engine;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;
import static io.aludel.sql.Sql.update;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Dml;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A violated constraint is told in the application's own tables, columns and constraints. */
@EveryDatabase
class ViolationSuite {
    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "users",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("email", VARCHAR(50)).notNull().unique(),
            column("first name", VARCHAR(50)),
            column("last", VARCHAR(50)),
            column("age", INTEGER),
            unique("uq_names", "first name", "last"),
            check("age > 0").named("ck_users_age"));
    private final Table posts = Table.of(
            "posts",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("author_id", BIGINT).references("users.id"));
    private Engine engine;

    @BeforeEach
    void createTables(TestDatabase db) {
        engine = Engine.create(db.url());
        metadata.createAll(engine);
        engine.transact(connection -> {
            connection.execute(insert(users).values(Map.of("id", 1, "email", "a", "first name", "Ann", "last", "Lee")));
            return connection.execute(insert(posts).values(Map.of("id", 1, "author_id", 1)));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private <E extends ConstraintViolationException> E failure(Class<E> type, Dml statement) {
        return catchThrowableOfType(type, () -> {
            try (Connection connection = engine.connect()) {
                connection.execute(statement);
            }
        });
    }

    @Test
    void aUniqueColumn() {
        UniqueViolationException failure =
                failure(UniqueViolationException.class, insert(users).values(Map.of("id", 2, "email", "a")));

        assertThat(failure.table()).contains(users);
        assertThat(failure.columns()).<Column<?>>containsExactly(users.column("email"));
        assertThat(failure.concerns(users.column("email"))).isTrue();
        assertThat(failure.concerns(users.column("id"))).isFalse();
        assertThat(failure.constraint()).isPresent();
        assertThat(failure.getMessage()).contains(" of users (email).");
    }

    @Test
    void severalColumnsTogether() {
        UniqueViolationException failure = failure(
                UniqueViolationException.class,
                insert(users).values(Map.of("id", 2, "email", "b", "first name", "Ann", "last", "Lee")));

        assertThat(failure.constraintName()).contains("uq_names");
        assertThat(failure.columns()).<Column<?>>containsExactly(users.column("first name"), users.column("last"));
    }

    @Test
    void thePrimaryKey() {
        UniqueViolationException failure =
                failure(UniqueViolationException.class, insert(users).values(Map.of("id", 1, "email", "b")));

        assertThat(failure.columns()).<Column<?>>containsExactly(users.column("id"));
        assertThat(failure.constraint()).contains(users.primaryKey());
    }

    @Test
    void aRowThatRefersToNothing() {
        ForeignKeyViolationException failure =
                failure(ForeignKeyViolationException.class, insert(posts).values(Map.of("id", 2, "author_id", 99)));

        assertThat(failure.table()).contains(posts);
        assertThat(failure.columns()).<Column<?>>containsExactly(posts.column("author_id"));
        assertThat(failure.constraint()).contains(posts.foreignKeys().get(0));
    }

    @Test
    void aRowThatOthersReferTo() {
        ForeignKeyViolationException failure =
                failure(ForeignKeyViolationException.class, delete(users).allRows());

        assertThat(failure.table()).contains(posts);
        assertThat(failure.columns()).<Column<?>>containsExactly(posts.column("author_id"));
    }

    @Test
    void aColumnThatTakesNoNull() {
        NotNullViolationException failure = failure(
                NotNullViolationException.class,
                update(users)
                        .set(table(users).col("email", String.class), (String) null)
                        .allRows());

        assertThat(failure.table()).contains(users);
        assertThat(failure.columns()).<Column<?>>containsExactly(users.column("email"));
        assertThat(failure.constraint()).isEmpty();
    }

    @Test
    void aRule() {
        CheckViolationException failure =
                failure(CheckViolationException.class, insert(users).values(Map.of("id", 2, "email", "b", "age", -1)));

        assertThat(failure.table()).contains(users);
        assertThat(failure.constraintName()).contains("ck_users_age");
        assertThat(failure.constraint()).contains(users.checkConstraints().get(0));
    }

    @Test
    void aBatchTellsTheSame() {
        Map<String, Object> row = new HashMap<>(Map.of("id", 3, "email", "a"));
        UniqueViolationException failure = catchThrowableOfType(UniqueViolationException.class, () -> {
            try (Connection connection = engine.connect()) {
                connection.execute(insert(users), List.of(Map.of("id", 2, "email", "b"), row));
            }
        });
        assertThat(failure.columns()).<Column<?>>containsExactly(users.column("email"));
    }

    @Test
    void textNamesNoTable() {
        UniqueViolationException failure = catchThrowableOfType(UniqueViolationException.class, () -> {
            try (Connection connection = engine.connect()) {
                connection.execute(text("INSERT INTO users (id, email) VALUES (2, 'a')"));
            }
        });
        assertThat(failure.table()).isEmpty();
        assertThat(failure.columns()).isEmpty();
    }
}
