package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.CompileException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Executable;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.SelectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinSpec extends SqlSpec {
    @Test
    void aJoinHasTheConditionThatIsGiven() {
        sql(select(userName, title).join(posts, postUser.eq(userId)))
                .everywhere("SELECT users.name, posts.title FROM users JOIN posts ON posts.user_id = users.id")
                .onMysqlAndMariadb(
                        "SELECT users.name, posts.title FROM users INNER JOIN posts ON posts.user_id = users.id")
                .elsewhere();
    }

    @Test
    void withoutOneTheForeignKeyIsTheCondition() {
        sql(select(userName, title).join(posts))
                .on(STANDARD, "SELECT users.name, posts.title FROM users JOIN posts ON users.id = posts.user_id");
        sql(select(title, userName).from(posts).join(users))
                .on(STANDARD, "SELECT posts.title, users.name FROM posts JOIN users ON users.id = posts.user_id");
    }

    @Test
    void joinsFollowOneAnother() {
        sql(select(userName, title, comments.text("body"))
                        .from(users)
                        .join(posts)
                        .join(comments, commentPost.eq(postId)))
                .on(
                        STANDARD,
                        "SELECT users.name, posts.title, comments.body FROM users JOIN posts ON users.id = posts.user_id"
                                + " JOIN comments ON comments.post_id = posts.id");
    }

    @Test
    void theTableJoinedLastIsPreferredForItsForeignKey() {
        sql(select(userName).from(users).join(posts).join(comments))
                .on(
                        STANDARD,
                        "SELECT users.name FROM users JOIN posts ON users.id = posts.user_id"
                                + " JOIN comments ON posts.id = comments.post_id");
    }

    @Test
    void outerJoinsSaySo() {
        sql(select(userName, title).outerJoin(posts))
                .everywhere(
                        "SELECT users.name, posts.title FROM users LEFT OUTER JOIN posts ON users.id = posts.user_id")
                .elsewhere();
    }

    @Test
    void aJoinIsAttachedToTheElementThatItsConditionMentions() {
        sql(select(tagName, title, userName).join(users, postUser.eq(userId)))
                .on(
                        STANDARD,
                        "SELECT tags.name, posts.title, users.name AS name_1 FROM posts JOIN users ON posts.user_id = users.id, tags");
    }

    @Test
    void theLeftSideNeedNotBeSelected() {
        sql(select(title).join(posts, postUser.eq(userId)))
                .on(STANDARD, "SELECT posts.title FROM users JOIN posts ON posts.user_id = users.id");
    }

    @Test
    void aTableJoinsItselfUnderAnAlias() {
        var boss = employees.as("boss");
        sql(select(employeeName, boss.text("name")).join(boss, managerId.eq(boss.number("id", Long.class))))
                .on(
                        STANDARD,
                        "SELECT employees.name, boss.name AS name_1 FROM employees"
                                + " JOIN employees AS boss ON employees.manager_id = boss.id");
    }

    @Test
    void subqueriesAreJoined() {
        var counts = select(postUser, count().label("n")).groupBy(postUser).subquery("counts");
        sql(select(userName, counts.col("n", Long.class))
                        .join(counts, counts.col("user_id", Long.class).eq(userId)))
                .everywhere(
                        "SELECT users.name, counts.n FROM users JOIN (SELECT posts.user_id AS user_id, count(*) AS n"
                                + " FROM posts GROUP BY posts.user_id) AS counts ON counts.user_id = users.id")
                .onMysqlAndMariadb(
                        "SELECT users.name, counts.n FROM users INNER JOIN (SELECT posts.user_id AS user_id, count(*) AS n"
                                + " FROM posts GROUP BY posts.user_id) AS counts ON counts.user_id = users.id")
                .elsewhere();
    }

    @Test
    void fullAndCrossJoins() {
        SelectNode names = select(userName).statement();
        sql(names.addJoin(new SelectNode.JoinStep(
                        JoinKind.FULL, posts.from(), postUser.eq(userId).node(), null)))
                .everywhere("SELECT users.name FROM users FULL OUTER JOIN posts ON posts.user_id = users.id")
                .refusedBy(MARIADB, "FULL OUTER JOIN", "union")
                .refusedBy(MYSQL, "FULL OUTER JOIN", "union")
                .refusedBy(H2, "FULL OUTER JOIN", "union")
                .elsewhere();
        sql(names.addJoin(new SelectNode.JoinStep(JoinKind.CROSS, tags.from(), null, null)))
                .everywhere("SELECT users.name FROM users CROSS JOIN tags")
                .elsewhere();
    }

    @Test
    void aTreeOfJoinsCanBeGivenWhole() {
        Join inner = new Join(
                JoinKind.INNER,
                posts.from(),
                comments.from(),
                commentPost.eq(postId).node());
        SelectNode whole = select(userName)
                .statement()
                .withFrom(List.of(new Join(
                        JoinKind.LEFT, users.from(), inner, postUser.eq(userId).node())));
        sql(whole)
                .on(
                        STANDARD,
                        "SELECT users.name FROM users LEFT OUTER JOIN (posts JOIN comments ON comments.post_id = posts.id)"
                                + " ON posts.user_id = users.id");
    }

    @Test
    void aBooleanColumnCanBeTheCondition() {
        SelectNode joined = select(userName)
                .statement()
                .addJoin(new SelectNode.JoinStep(JoinKind.INNER, posts.from(), Constant.TRUE, null));
        sql(joined)
                .on(STANDARD, "SELECT users.name FROM users JOIN posts ON 1 = 1")
                .on(POSTGRESQL, "SELECT users.name FROM users JOIN posts ON true");
    }

    @Test
    void aJoinWithoutAForeignKeyNeedsACondition() {
        assertThatThrownBy(() -> compile(select(userName).join(tags)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("no foreign key between 'users' and 'tags'")
                .hasMessageContaining("join(target, condition)");
    }

    @Test
    void severalForeignKeysNeedACondition() {
        MetaData metadata = new MetaData();
        Table people = Table.of("people", metadata, column("id", BIGINT).primaryKey());
        Table letters = Table.of(
                "letters",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("sender", BIGINT).references("people.id"),
                column("receiver", BIGINT).references("people.id"));
        assertThatThrownBy(() -> compile(select(letters).join(table(people))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("ambiguous")
                .hasMessageContaining("several foreign keys connect 'letters' with 'people'");
    }

    @Test
    void aJoinNeedsALeftSide() {
        assertThatThrownBy(() -> compile(select(title).join(posts)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("nothing stands in FROM that 'posts' could be joined to");
    }

    private static Compiled compile(Executable statement) {
        return STANDARD.compile(statement.statement(), Shape.of(statement.statement()), EntityResolver.NONE);
    }
}
