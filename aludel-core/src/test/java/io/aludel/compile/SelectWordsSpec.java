package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.error.CompileException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Lock;
import io.aludel.sql.Row;
import io.aludel.sql.Select;
import io.aludel.sql.TableExpr;
import io.aludel.sql.ast.Decoration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lesser clauses of SELECT: locks, FETCH, DISTINCT ON, groupings, words of the application's. */
class SelectWordsSpec extends SqlSpec {
    private static final String IDS = "SELECT users.id FROM users";
    private static final Select<Long> ID = select(userId);

    @Test
    void rowsAreLockedInSeveralWays() {
        sql(ID.forUpdate(Lock.share()))
                .on(STANDARD, IDS + " FOR UPDATE")
                .on(POSTGRESQL, IDS + " FOR SHARE")
                .on(MYSQL, IDS + " LOCK IN SHARE MODE")
                .on(MARIADB, IDS + " LOCK IN SHARE MODE")
                .on(SQLITE, IDS)
                .refusedBy(H2, "FOR SHARE");
        sql(ID.forUpdate(Lock.noKeyUpdate()))
                .everywhere(IDS + " FOR UPDATE")
                .on(POSTGRESQL, IDS + " FOR NO KEY UPDATE")
                .on(SQLITE, IDS)
                .elsewhere();
        sql(ID.forUpdate(Lock.keyShare().of(users).skipLocked()))
                .on(POSTGRESQL, IDS + " FOR KEY SHARE OF users SKIP LOCKED")
                .on(MYSQL, IDS + " FOR SHARE OF users SKIP LOCKED")
                .refusedBy(MARIADB, "OF");
        sql(select(userId, postId)
                        .join(posts)
                        .forUpdate(Lock.update().of(userId, postId, title).nowait()))
                .on(
                        POSTGRESQL,
                        "SELECT users.id, posts.id AS id_1 FROM users JOIN posts ON users.id = posts.user_id"
                                + " FOR UPDATE OF users, posts NOWAIT")
                .refusedBy(H2, "OF");
    }

    @Test
    void rowsAreFetched() {
        sql(ID.fetch(5))
                .everywhere(IDS + " FETCH FIRST ? ROWS ONLY", 5L)
                .on(POSTGRESQL, IDS + " FETCH FIRST (?) ROWS ONLY", 5L)
                .on(SQLITE, IDS + " LIMIT ?", 5L)
                .onMysqlAndMariadb(IDS + " LIMIT ?", 5L)
                .elsewhere();
        sql(ID.orderBy(age).fetch(5).withTies().offset(2))
                .everywhere(IDS + " ORDER BY users.age OFFSET ? ROWS FETCH FIRST ? ROWS WITH TIES", 2L, 5L)
                .on(POSTGRESQL, IDS + " ORDER BY users.age OFFSET (?) ROWS FETCH FIRST (?) ROWS WITH TIES", 2L, 5L)
                .refusedBy(SQLITE, "WITH TIES")
                .refusedBy(MYSQL, "WITH TIES")
                .elsewhere();
        sql(ID.fetch(value(10), false, true))
                .everywhere(IDS + " FETCH FIRST ? PERCENT ROWS ONLY", 10)
                .refusedBy(POSTGRESQL, "PERCENT")
                .refusedBy(SQLITE, "PERCENT")
                .refusedBy(MARIADB, "PERCENT")
                .refusedBy(MYSQL, "PERCENT")
                .elsewhere();
        sql(ID.fetch(5).limit(3)).everywhere(IDS + " LIMIT ?", 3L).elsewhere();
        sql(ID.slice(1, 3))
                .everywhere(IDS + " LIMIT ? OFFSET ?", 2L, 1L)
                .onMysqlAndMariadb(IDS + " LIMIT ?, ?", 1L, 2L)
                .elsewhere();
    }

    @Test
    void theFirstOfEachKindIsDistinct() {
        sql(ID.distinctOn(userName, age).orderBy(userName))
                .on(POSTGRESQL, "SELECT DISTINCT ON (users.name, users.age) users.id FROM users ORDER BY users.name")
                .on(H2, "SELECT DISTINCT ON (users.name, users.age) users.id FROM users ORDER BY users.name")
                .refusedBy(SQLITE, "DISTINCT ON")
                .refusedBy(MYSQL, "DISTINCT ON")
                .refusedBy(MARIADB, "DISTINCT ON");
    }

    @Test
    void groupsAreRolledUp() {
        sql(select(count()).groupBy(rollup(userName, age)).from(users))
                .everywhere("SELECT count(*) AS count_1 FROM users GROUP BY ROLLUP(users.name, users.age)")
                .onMysqlAndMariadb("SELECT count(*) AS count_1 FROM users GROUP BY users.name, users.age WITH ROLLUP")
                .refusedBy(SQLITE, "ROLLUP")
                .refusedBy(H2, "ROLLUP")
                .elsewhere();
        sql(select(count())
                        .groupBy(groupingSets(List.of(List.of(userName, age), List.of())))
                        .from(users))
                .on(
                        POSTGRESQL,
                        "SELECT count(*) AS count_1 FROM users GROUP BY GROUPING SETS((users.name, users.age), ())")
                .refusedBy(MYSQL, "GROUPING SETS");
        sql(select(count()).groupBy(cube(userName)).from(users))
                .on(POSTGRESQL, "SELECT count(*) AS count_1 FROM users GROUP BY CUBE(users.name)");
    }

    @Test
    void wordsStandAtTheirPlaces() {
        Expression<?> high = literalSql("HIGH", UNKNOWN);
        Expression<?> tail = literalSql("TAIL", UNKNOWN);
        sql(ID.prefixWith(high, "mysql")
                        .prefixWith(literalSql("ALL", UNKNOWN))
                        .suffixWith(tail)
                        .limit(3))
                .everywhere("SELECT ALL users.id FROM users LIMIT ? TAIL", 3L)
                .on(MYSQL, "SELECT HIGH ALL users.id FROM users LIMIT ? TAIL", 3L)
                .elsewhere();
        sql(ID.withHint(users, literalSql("USE INDEX (%(name)s_x)", UNKNOWN), "mysql")
                        .withStatementHint(literalSql("HINT", UNKNOWN)))
                .everywhere(IDS + " HINT")
                .on(MYSQL, IDS + " USE INDEX (users_x) HINT")
                .elsewhere();
        sql(ID.withHint(users, literalSql("ONLY", UNKNOWN), "postgresql"))
                .everywhere(IDS)
                .on(POSTGRESQL, "SELECT users.id FROM ONLY users")
                .elsewhere();
        sql(ID.withClause(Decoration.Place.AFTER_CRITERIA, literalSql("QUALIFY x = 1", UNKNOWN))
                        .orderBy(userId))
                .everywhere(IDS + " QUALIFY x = 1 ORDER BY users.id")
                .elsewhere();
    }

    @Test
    void labelsAndNamesOrderRows() {
        Expression<Integer> older = age.plus(1).label("older");
        sql(select(userId, older).orderBy(labelled("older", INTEGER).desc(), labelled("name", VARCHAR)))
                .everywhere("SELECT users.id, users.age + ? AS older FROM users ORDER BY older DESC, users.name", 1)
                .elsewhere();
        assertThatThrownBy(() -> STANDARD.compile(select(userId).orderBy(labelled("nmae", VARCHAR))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'nmae'")
                .hasMessageContaining("name");
    }

    @Test
    void columnsAreFilteredByName() {
        sql(ID.filterBy("name", "ann").filterBy("age", null))
                .everywhere(IDS + " WHERE users.name = ? AND users.age IS NULL", "ann")
                .elsewhere();
        sql(ID.join(posts).filterBy(Map.of("title", "t")))
                .on(
                        STANDARD,
                        "SELECT users.id FROM users JOIN posts ON users.id = posts.user_id WHERE posts.title = ?",
                        "t");
        assertThatThrownBy(() -> ID.join(posts).filterBy("id", 1L))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("several elements");
        assertThatThrownBy(() -> ID.filterBy("nmae", 1L))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("name");
    }

    @Test
    void changedRowsAreFilteredByName() {
        sql(update(USERS).set(userName, "x").filterBy("age", 30).filterBy("fullname", null))
                .everywhere("UPDATE users SET name=? WHERE users.age = ? AND users.fullname IS NULL", "x", 30)
                .elsewhere();
        sql(delete(USERS).filterBy(Map.of("name", "ann")))
                .everywhere("DELETE FROM users WHERE users.name = ?", "ann")
                .elsewhere();
        sql(delete(USERS).using(posts).where(postUser.eq(userId)).filterBy("title", "t"))
                .on(
                        POSTGRESQL,
                        "DELETE FROM users USING posts WHERE posts.user_id = users.id AND posts.title = ?",
                        "t");
        assertThatThrownBy(() -> delete(USERS).using(posts).filterBy("id", 1L))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("several elements");
        assertThatThrownBy(() -> update(USERS).filterBy("nmae", 1L))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Did you mean 'name'?");
    }

    @Test
    void theSelectedColumnsCanBeChanged() {
        sql(select(userId, userName)
                        .where(userId.gt(2L))
                        .withOnlyColumns(userName)
                        .orderBy(userName))
                .everywhere("SELECT users.name FROM users WHERE users.id > ? ORDER BY users.name", 2L)
                .elsewhere();
        sql(ID.addColumns(userName, age))
                .everywhere("SELECT users.id, users.name, users.age FROM users")
                .elsewhere();
        sql(select(userId, postId).maintainColumnFroms().withOnlyColumns(userName))
                .everywhere("SELECT users.name FROM users, posts")
                .elsewhere();
    }

    @Test
    void columnsThatRepeatAnotherAreLeftOut() {
        MetaData metadata = new MetaData();
        Table person = Table.of("person", metadata, column("id", INTEGER).primaryKey(), column("name", VARCHAR(9)));
        Table worker = Table.of(
                "worker",
                metadata,
                column("id", INTEGER).primaryKey().references("person.id"),
                column("boss_id", INTEGER).references("person.id"),
                column("name", VARCHAR(9)));
        TableExpr p = table(person);
        TableExpr w = table(worker);
        Select<Row> all = select(List.of(p.col("id"), p.col("name"), w.col("id"), w.col("boss_id"), w.col("name")));
        sql(all.reduceColumns())
                .everywhere("SELECT person.id, person.name, worker.boss_id, worker.name AS name_1 FROM person, worker")
                .elsewhere();
        sql(all.reduceColumns(false))
                .on(STANDARD, "SELECT person.id, person.name, worker.name AS name_1 FROM person, worker");
        sql(all.where(p.text("name").eq(w.text("name"))).reduceColumns())
                .on(
                        STANDARD,
                        "SELECT person.id, person.name, worker.boss_id FROM person, worker WHERE person.name = worker.name");
        sql(all.where(or(p.text("name").eq(w.text("name")), p.col("id").isNull()))
                        .reduceColumns())
                .on(
                        STANDARD,
                        "SELECT person.id, person.name, worker.boss_id, worker.name AS name_1 FROM person, worker"
                                + " WHERE person.name = worker.name OR person.id IS NULL");
        TableExpr other = w.as("other");
        sql(select(List.of(w.col("id"), other.col("id"), other.col("name")))
                        .from(w.join(other, w.number("id", Integer.class).eq(other.number("id", Integer.class))))
                        .reduceColumns())
                .on(STANDARD, "SELECT worker.id, other.name FROM worker JOIN worker AS other ON worker.id = other.id");
    }

    @Test
    void aValueIsOneColumn() {
        assertThatThrownBy(() -> select(userId, userName).scalarSubquery())
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("one column");
        assertThatThrownBy(
                        () -> STANDARD.compile(select(List.of(userId, userName)).union(select(List.of(postId)))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("2 columns");
        assertThat(STANDARD.compile(select(count()).from(users)).sql())
                .isEqualTo("SELECT count(*) AS count_1 FROM users");
    }

    @Test
    void rowsMayBeWide() {
        sql(select(userId, userName, fullname, age, userId, userName, fullname, age, active))
                .on(
                        STANDARD,
                        "SELECT users.id, users.name, users.fullname, users.age, users.id AS id__1, users.name AS name__1,"
                                + " users.fullname AS fullname__1, users.age AS age__1, users.active FROM users");
    }
}
