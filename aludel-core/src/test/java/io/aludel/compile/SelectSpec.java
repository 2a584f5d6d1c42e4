package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.sql.Executable;
import io.aludel.sql.Expressions;
import io.aludel.sql.ast.RowLock;
import io.aludel.sql.ast.SelectNode;
import io.aludel.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectSpec extends SqlSpec {
    @Test
    void columnsAreQualifiedByTheirTable() {
        sql(select(userId, userName))
                .everywhere("SELECT users.id, users.name FROM users")
                .elsewhere();
    }

    @Test
    void aTableStandsForAllItsColumns() {
        sql(select(TAGS)).everywhere("SELECT tags.id, tags.name FROM tags").elsewhere();
    }

    @Test
    void twoTablesWithoutAJoinStandSideBySide() {
        sql(select(userName, title))
                .everywhere("SELECT users.name, posts.title FROM users, posts")
                .elsewhere();
    }

    @Test
    void whatOnlyTheConditionMentionsStandsInFromToo() {
        sql(select(userName).where(postUser.eq(userId)))
                .everywhere("SELECT users.name FROM users, posts WHERE posts.user_id = users.id")
                .elsewhere();
    }

    @Test
    void whatOnlyTheOrderMentionsDoesNot() {
        sql(select(userName).orderBy(userId.desc()))
                .everywhere("SELECT users.name FROM users ORDER BY users.id DESC")
                .elsewhere();
    }

    @Test
    void namedElementsComeFirst() {
        sql(select(count()).from(posts))
                .everywhere("SELECT count(*) AS count_1 FROM posts")
                .elsewhere();
        sql(select(userName).from(posts))
                .everywhere("SELECT users.name FROM posts, users")
                .elsewhere();
    }

    @Test
    void nothingNeedsToStandInFrom() {
        sql(select(value(1))).everywhere("SELECT ? AS anon_1", 1).elsewhere();
    }

    @Test
    void conditionsHoldTogether() {
        sql(select(userId).where(userName.eq("ann"), age.eq(31)).where(userId.gt(2L)))
                .everywhere(
                        "SELECT users.id FROM users WHERE users.name = ? AND users.age = ? AND users.id > ?",
                        "ann",
                        31,
                        2L)
                .elsewhere();
    }

    @Test
    void aBooleanColumnIsACondition() {
        sql(select(userId).where(active))
                .everywhere("SELECT users.id FROM users WHERE users.active = 1")
                .on(POSTGRESQL, "SELECT users.id FROM users WHERE users.active")
                .on(H2, "SELECT users.id FROM users WHERE users.active")
                .elsewhere();
        sql(select(userId).where(active.not(), userId.gt(1L)))
                .everywhere("SELECT users.id FROM users WHERE users.active = 0 AND users.id > ?", 1L)
                .on(POSTGRESQL, "SELECT users.id FROM users WHERE NOT users.active AND users.id > ?", 1L)
                .on(H2, "SELECT users.id FROM users WHERE NOT users.active AND users.id > ?", 1L)
                .elsewhere();
    }

    @Test
    void everyBooleanValueIsACondition() {
        var chosen = caseWhen(age.gt(30), active).otherwise(userName.eq("ann"));
        sql(select(userId)
                        .where(
                                Expressions.predicate(chosen.node()),
                                Expressions.predicate(value(true).node())))
                .everywhere(
                        "SELECT users.id FROM users"
                                + " WHERE CASE WHEN (users.age > ?) THEN users.active ELSE users.name = ? END = 1 AND ? = 1",
                        30,
                        "ann",
                        true)
                .on(
                        POSTGRESQL,
                        "SELECT users.id FROM users"
                                + " WHERE CASE WHEN (users.age > ?) THEN users.active ELSE users.name = ? END AND ?",
                        30,
                        "ann",
                        true)
                .on(
                        H2,
                        "SELECT users.id FROM users"
                                + " WHERE CASE WHEN (users.age > ?) THEN users.active ELSE users.name = ? END AND ?",
                        30,
                        "ann",
                        true)
                .elsewhere();
    }

    @Test
    void theOppositeOfAColumnIsCalledAfterIt() {
        sql(select(active.not()))
                .everywhere("SELECT users.active = 0 AS active FROM users")
                .on(POSTGRESQL, "SELECT NOT users.active AS active FROM users")
                .on(H2, "SELECT NOT users.active AS active FROM users")
                .elsewhere();
    }

    @Test
    void distinctComesFirst() {
        sql(select(userName).distinct())
                .everywhere("SELECT DISTINCT users.name FROM users")
                .elsewhere();
    }

    @Test
    void aliasesAreNamedOrNumbered() {
        var boss = employees.as("boss");
        sql(select(boss.text("name")))
                .everywhere("SELECT boss.name FROM employees AS boss")
                .elsewhere();
        sql(select(count()).from(select(userId).subquery()))
                .everywhere("SELECT count(*) AS count_1 FROM (SELECT users.id AS id FROM users) AS anon_1")
                .elsewhere();
    }

    @Test
    void groupsAndTheirConditions() {
        sql(select(postUser, count())
                        .groupBy(postUser)
                        .having(count().gt(1L), max(views).ge(7))
                        .orderBy(count().desc()))
                .everywhere(
                        "SELECT posts.user_id, count(*) AS count_1 FROM posts GROUP BY posts.user_id"
                                + " HAVING count(*) > ? AND max(posts.views) >= ? ORDER BY count(*) DESC",
                        1L,
                        7)
                .elsewhere();
    }

    @Test
    void aLabelStandsForItsNameInTheOrder() {
        var next = age.plus(1).label("nextage");
        sql(select(userId, next).orderBy(next.desc(), userId))
                .everywhere("SELECT users.id, users.age + ? AS nextage FROM users ORDER BY nextage DESC, users.id", 1)
                .elsewhere();
        sql(select(userId).orderBy(next))
                .everywhere("SELECT users.id FROM users ORDER BY users.age + ?", 1)
                .elsewhere();
    }

    @Test
    void aLabelIsGroupedByItsExpressionUnlessThatHasParameters() {
        var lowered = userName.lower().label("name");
        sql(select(lowered, count()).groupBy(lowered))
                .everywhere(
                        "SELECT lower(users.name) AS name, count(*) AS count_1 FROM users GROUP BY lower(users.name)")
                .elsewhere();
        var decade = age.plus(5).label("decade");
        sql(select(decade, count()).groupBy(decade))
                .everywhere("SELECT users.age + ? AS decade, count(*) AS count_1 FROM users GROUP BY decade", 5)
                .elsewhere();
    }

    @Test
    void postgresqlGroupsByTheNameOfAnExpressionWithParameters() {
        var decade = age.floorDividedBy(10);
        sql(select(decade, count()).groupBy(decade).orderBy(decade.desc()))
                .everywhere(
                        "SELECT users.age / ? AS anon_1, count(*) AS count_1 FROM users"
                                + " GROUP BY users.age / ? ORDER BY users.age / ? DESC",
                        10,
                        10,
                        10)
                .onMysqlAndMariadb(
                        "SELECT FLOOR(users.age / ?) AS anon_1, count(*) AS count_1 FROM users"
                                + " GROUP BY FLOOR(users.age / ?) ORDER BY FLOOR(users.age / ?) DESC",
                        10,
                        10,
                        10)
                .on(
                        POSTGRESQL,
                        "SELECT users.age / ? AS anon_1, count(*) AS count_1 FROM users"
                                + " GROUP BY anon_1 ORDER BY anon_1 DESC",
                        10)
                .elsewhere();
    }

    @Test
    void nullsStandWhereTheyWereAskedFor() {
        sql(select(userId).orderBy(age.desc().nullsLast(), userName.asc().nullsFirst()))
                .everywhere("SELECT users.id FROM users ORDER BY users.age DESC NULLS LAST, users.name NULLS FIRST")
                .onMysqlAndMariadb("SELECT users.id FROM users ORDER BY users.age IS NULL, users.age DESC,"
                        + " users.name IS NOT NULL, users.name")
                .elsewhere();
    }

    @Test
    void limitComesAfterOrderBy() {
        sql(select(userId).orderBy(userName).limit(10).offset(5))
                .everywhere("SELECT users.id FROM users ORDER BY users.name LIMIT ? OFFSET ?", 10L, 5L)
                .onMysqlAndMariadb("SELECT users.id FROM users ORDER BY users.name LIMIT ?, ?", 5L, 10L)
                .elsewhere();
        sql(select(userId).limit(10))
                .everywhere("SELECT users.id FROM users LIMIT ?", 10L)
                .elsewhere();
    }

    @Test
    void offsetCanStandAlone() {
        sql(select(userId).offset(5))
                .everywhere("SELECT users.id FROM users LIMIT -1 OFFSET ?", 5L)
                .on(POSTGRESQL, "SELECT users.id FROM users LIMIT ALL OFFSET ?", 5L)
                .on(H2, "SELECT users.id FROM users OFFSET ?", 5L)
                .onMysqlAndMariadb("SELECT users.id FROM users LIMIT ?, 18446744073709551615", 5L)
                .elsewhere();
    }

    @Test
    void rowsAreLockedWhereTheDatabaseHasRowLocks() {
        sql(select(userId).where(userId.eq(1L)).forUpdate())
                .everywhere("SELECT users.id FROM users WHERE users.id = ? FOR UPDATE", 1L)
                .on(SQLITE, "SELECT users.id FROM users WHERE users.id = ?", 1L)
                .elsewhere();
        SelectNode shared = select(userId).statement().withLock(new RowLock(true, false, RowLock.Wait.WAIT, List.of()));
        sql(shared)
                .on(POSTGRESQL, "SELECT users.id FROM users FOR SHARE")
                .onMysqlAndMariadb("SELECT users.id FROM users LOCK IN SHARE MODE")
                .refusedBy(H2, "FOR SHARE", "forUpdate()");
        sql(select(userId).statement().withLock(new RowLock(false, false, RowLock.Wait.SKIP_LOCKED, List.of())))
                .on(POSTGRESQL, "SELECT users.id FROM users FOR UPDATE SKIP LOCKED")
                .onMysqlAndMariadb("SELECT users.id FROM users FOR UPDATE SKIP LOCKED");
    }

    @Test
    void resultColumnsHaveTheNamesAndTypesOfWhatWasSelected() {
        assertThat(columns(select(userId, postId, count(), age.plus(1).label("older"))))
                .containsExactly(
                        new ResultColumn("id", SqlTypes.BIGINT),
                        new ResultColumn("id_1", SqlTypes.BIGINT),
                        new ResultColumn("count_1", SqlTypes.BIGINT),
                        new ResultColumn("older", SqlTypes.INTEGER));
    }

    @Test
    void equalNamesAreNumbered() {
        sql(select(userId, postId, commentId, value(1), value(2)))
                .everywhere(
                        "SELECT users.id, posts.id AS id_1, comments.id AS id_2, ? AS anon_1, ? AS anon_2"
                                + " FROM users, posts, comments",
                        1,
                        2)
                .elsewhere();
    }

    @Test
    void textIsTakenToTheLetter() {
        sql(text("SELECT * FROM users WHERE id = :id AND name = :name OR id = :id")
                        .bind("id", 1)
                        .bind("name", "ann"))
                .everywhere("SELECT * FROM users WHERE id = ? AND name = ? OR id = ?", 1, "ann", 1)
                .elsewhere();
    }

    @Test
    void declaredColumnsOfTextAreItsResult() {
        var typed = text("SELECT id, n FROM t").columns(new io.aludel.sql.TextQuery.Column("id", SqlTypes.BIGINT));
        assertThat(columns(typed)).containsExactly(new ResultColumn("id", SqlTypes.BIGINT));
        assertThat(columns(text("SELECT 1"))).isEmpty();
    }

    @Test
    void literalSqlHasNoName() {
        sql(select(literalSql("1", INTEGER)).from(posts))
                .everywhere("SELECT 1 FROM posts")
                .elsewhere();
    }

    private static List<ResultColumn> columns(Executable statement) {
        return STANDARD.compile(statement.statement(), Shape.of(statement.statement()), EntityResolver.NONE)
                .columns();
    }
}
