package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.error.ArgumentException;
import io.aludel.error.CompileException;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.sql.Executable;
import io.aludel.sql.Insert;
import io.aludel.sql.Upsert;
import io.aludel.type.SqlTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rarer forms of INSERT, and what columns and parameters add to it. */
class InsertFormsSpec extends SqlSpec {
    private static final Table STOCK = Table.of(
            "stock",
            new MetaData(),
            column("id", SqlTypes.BIGINT).primaryKey(),
            column("name", SqlTypes.VARCHAR(30)),
            column("amount", SqlTypes.INTEGER).defaultValue(3),
            column("code", SqlTypes.VARCHAR(9)).serverDefault(new RawSql("'x'")),
            column("touched", SqlTypes.INTEGER)
                    .defaultValue(new RawSql("1 + 1"))
                    .onUpdate(new RawSql("2 + 2")));
    private static final Table NUMBERED = Table.of(
            "numbered",
            new MetaData(),
            column("id", SqlTypes.BIGINT).primaryKey().defaultValue(Sequence.of("numbers")),
            column("x", SqlTypes.INTEGER));

    private static SqlAssert complete(Executable statement, String... keys) {
        return new SqlAssert(dialect -> dialect.complete(statement.statement(), List.of(keys)));
    }

    private static String compiled(Executable statement, io.aludel.dialect.Dialect dialect) {
        return dialect.compile(statement).sql();
    }

    @Test
    void defaultsAndKeysCompleteAnInsert() {
        complete(insert(STOCK).values(Map.of("name", "a")))
                .everywhere("INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)", "a", 3)
                .on(
                        POSTGRESQL,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1) RETURNING stock.id",
                        "a",
                        3)
                .elsewhere();
        complete(insert(STOCK).values(Map.of("name", "a")).inline())
                .everywhere("INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)", "a", 3)
                .elsewhere();
        complete(insert(STOCK).values(Map.of("name", "a")).returnDefaults())
                .everywhere("INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)", "a", 3)
                .on(
                        POSTGRESQL,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)"
                                + " RETURNING stock.id, stock.code, stock.touched",
                        "a",
                        3)
                .on(
                        SQLITE,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1) RETURNING id, code, touched",
                        "a",
                        3)
                .on(
                        MARIADB,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1) RETURNING id, code, touched",
                        "a",
                        3)
                .on(
                        H2,
                        "SELECT id, code, touched FROM FINAL TABLE"
                                + " (INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1))",
                        "a",
                        3)
                .elsewhere();
    }

    @Test
    void aKeyFromAnExpressionIsAskedForWhereNothingComesBack() {
        Table documents = Table.of(
                "documents",
                new MetaData(),
                column("document", SqlTypes.VARCHAR(36)).key("id").primaryKey().defaultValue(new RawSql("uuid()")),
                column("name", SqlTypes.VARCHAR(9)));
        Executable one = insert(documents).values(Map.of("name", "a"));
        assertThat(compiled(one, MYSQL)).isEqualTo("INSERT INTO documents (document, name) VALUES (?, ?)");
        assertThat(compiled(one, STANDARD)).isEqualTo("INSERT INTO documents (document, name) VALUES (?, ?)");
        assertThat(compiled(one, SQLITE))
                .isEqualTo("INSERT INTO documents (document, name) VALUES (uuid(), ?) RETURNING document");
        assertThat(compiled(insert(documents).values(Map.of("name", "a")).inline(), MYSQL))
                .isEqualTo("INSERT INTO documents (document, name) VALUES (uuid(), ?)");
    }

    @Test
    void theRowsOfAQueryGetDefaultsToo() {
        complete(insert(STOCK).fromSelect(List.of("name"), select(userName)))
                .everywhere(
                        "INSERT INTO stock (name, amount, touched) SELECT users.name, ? AS anon_1, 1 + 1 FROM users", 3)
                .elsewhere();
        complete(insert(STOCK).fromSelect(List.of("name"), select(userName)).withoutDefaults())
                .everywhere("INSERT INTO stock (name) SELECT users.name FROM users")
                .elsewhere();
    }

    @Test
    void aSequenceNumbersRowsWhereThereAreSequences() {
        complete(insert(NUMBERED).values(Map.of("x", 1)))
                .everywhere("INSERT INTO numbered (x) VALUES (?)", 1)
                .on(POSTGRESQL, "INSERT INTO numbered (id, x) VALUES (nextval('numbers'), ?) RETURNING numbered.id", 1)
                .on(
                        H2,
                        "SELECT id FROM FINAL TABLE (INSERT INTO numbered (id, x) VALUES (NEXT VALUE FOR numbers, ?))",
                        1)
                .on(MARIADB, "INSERT INTO numbered (id, x) VALUES (nextval(numbers), ?) RETURNING id", 1)
                .elsewhere();
    }

    @Test
    void columnsComeFromParameters() {
        assertThat(Dialects.DEFAULT.compile(insert(TAGS)).sql()).isEqualTo("INSERT INTO tags (id, name) VALUES (?, ?)");
        assertThat(Dialects.POSTGRESQL.compile(insert(TAGS), List.of("name")).sql())
                .isEqualTo("INSERT INTO tags (name) VALUES (?) RETURNING tags.id");
        assertThat(Dialects.SQLITE.compile(insert(TAGS), List.of()).sql()).isEqualTo("INSERT INTO tags DEFAULT VALUES");
        assertThat(Dialects.DEFAULT
                        .compile(update(TAGS).where(tagId.eq(parameter("key", SqlTypes.BIGINT))), List.of("name"))
                        .sql())
                .isEqualTo("UPDATE tags SET name=? WHERE tags.id = ?");
        assertThatThrownBy(() -> insert(TAGS).values(Map.of("nmae", "x")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Did you mean 'name'?");
    }

    @Test
    void aParameterMayNotTakeTheNameOfAColumnThatIsSet() {
        assertThatThrownBy(() -> Dialects.DEFAULT.compile(update(TAGS)
                        .values(Map.of("name", "x"))
                        .where(tagName.eq(parameter("name", SqlTypes.VARCHAR)))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'name' is reserved")
                .hasMessageContaining("b_name");
        assertThat(compiled(
                        update(TAGS)
                                .set(tagName, parameter("name", SqlTypes.VARCHAR))
                                .where(tagId.eq(1L)),
                        STANDARD))
                .isEqualTo("UPDATE tags SET name=? WHERE tags.id = ?");
    }

    @Test
    void rowsAreReplaced() {
        Insert replaced = insert(TAGS).values(Map.of("id", 1L, "name", "x")).replacing();
        sql(replaced)
                .on(SQLITE, "INSERT OR REPLACE INTO tags (id, name) VALUES (?, ?)", 1L, "x")
                .onMysqlAndMariadb("REPLACE INTO tags (id, name) VALUES (?, ?)", 1L, "x")
                .refusedBy(POSTGRESQL, "replaces rows", "onConflict")
                .refusedBy(H2, "replaces rows", "onConflict")
                .refusedBy(STANDARD, "replaces rows");
        sql(replaced.prefixWith("DELAYED", "mariadb"))
                .on(MARIADB, "REPLACE DELAYED INTO tags (id, name) VALUES (?, ?)", 1L, "x");
        sql(replaced.onConflict(tagId).doNothing())
                .refusedBy(SQLITE, "Keep one of replacing() and onConflict(..)")
                .refusedBy(MARIADB, "Keep one of")
                .refusedBy(H2, "Keep one of");
    }

    @Test
    void anUpsertNamesItsIndexAndItsRows() {
        sql(insert(TAGS)
                        .values(Map.of("name", "x"))
                        .onConflict(List.of("name"))
                        .indexWhere(tagId.gt(5L))
                        .where(tagName.ne("b"))
                        .doUpdate(Map.of("name", Upsert.excluded(tagName).concat("z"))))
                .on(
                        POSTGRESQL,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT (name) WHERE id > ?"
                                + " DO UPDATE SET name = (excluded.name || ?) WHERE tags.name != ?",
                        "x",
                        5L,
                        "z",
                        "b")
                .on(
                        SQLITE,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT (name) WHERE id > 5"
                                + " DO UPDATE SET name = (excluded.name || ?) WHERE tags.name != ?",
                        "x",
                        "z",
                        "b");
        sql(insert(TAGS).values(Map.of("name", "x")).onConstraint("tags_pk").doUpdate(List.of("name")))
                .on(
                        POSTGRESQL,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT ON CONSTRAINT tags_pk DO UPDATE SET name = excluded.name",
                        "x")
                .refusedBy(SQLITE, "the constraint 'tags_pk'");
        sql(insert(TAGS)
                        .values(Map.of("name", "x"))
                        .onConflict(List.of("name"))
                        .doNothing()
                        .onConflict(List.of("id"))
                        .doUpdate(tagName))
                .on(
                        SQLITE,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT (name) DO NOTHING"
                                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                        "x")
                .refusedBy(POSTGRESQL, "several ON CONFLICT");
        sql(insert(TAGS)
                        .values(Map.of("name", "x"))
                        .onConflict(lower(tagName))
                        .doUpdate(Map.of("id", tagId.plus(1L), "name", "y")))
                .on(
                        POSTGRESQL,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT (lower(name))"
                                + " DO UPDATE SET id = (tags.id + ?), name = ?",
                        "x",
                        1L,
                        "y")
                .onMysqlAndMariadb(
                        "INSERT INTO tags (name) VALUES (?) ON DUPLICATE KEY UPDATE id = (tags.id + ?), name = ?",
                        "x",
                        1L,
                        "y");
    }

    @Test
    void aValueIsTakenFromWhatAnotherColumnIsGiven() {
        sql(update(POSTS)
                        .set(views, views.plus(1))
                        .set(postUser, givenValue(views).cast(SqlTypes.BIGINT))
                        .where(postId.eq(1L)))
                .everywhere(
                        "UPDATE posts SET views=(posts.views + ?), user_id=CAST((posts.views + ?) AS BIGINT)"
                                + " WHERE posts.id = ?",
                        1,
                        1,
                        1L);
        sql(update(POSTS)
                        .set(title, select(userName).where(userId.eq(1L)).asScalar())
                        .allRows())
                .everywhere("UPDATE posts SET title=(SELECT users.name FROM users WHERE users.id = ?)", 1L)
                .elsewhere();
    }
}
