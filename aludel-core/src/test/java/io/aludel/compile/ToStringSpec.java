package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What statements and expressions show of themselves: SQL, without a connection and without values. */
class ToStringSpec {
    private record Account(long id, String owner) {}

    @Test
    void aStatementShowsStandardSql() {
        assertThat(select(userId, userName).where(age.gt(30)).orderBy(userName).limit(5))
                .hasToString("SELECT users.id, users.name FROM users WHERE users.age > ? ORDER BY users.name LIMIT ?");
        assertThat(select(userId).union(select(postId)))
                .hasToString("SELECT users.id FROM users UNION SELECT posts.id FROM posts");
        assertThat(insert(USERS).values(Map.of("name", "Ann"))).hasToString("INSERT INTO users (name) VALUES (?)");
        assertThat(insert(USERS).values(Map.of("name", "Ann")).returning(userId))
                .hasToString("INSERT INTO users (name) VALUES (?) RETURNING users.id");
        assertThat(update(USERS).set(userName, "Ann").where(userId.eq(1L)).withOption(ExecutionOptions.STRICT, true))
                .hasToString("UPDATE users SET name=? WHERE users.id = ?");
        assertThat(delete(USERS).where(userId.eq(1L))).hasToString("DELETE FROM users WHERE users.id = ?");
        assertThat(text("SELECT 1 WHERE :a = 2").bind("a", 2)).hasToString("SELECT 1 WHERE ? = 2");
    }

    @Test
    void anExpressionShowsItself() {
        assertThat(age.plus(1)).hasToString("users.age + ?");
        assertThat(userName.eq("secret").or(age.isNull())).hasToString("users.name = ? OR users.age IS NULL");
        assertThat(count(userId)).hasToString("count(users.id)");
        assertThat(caseWhen(age.gt(1), "a", VARCHAR).otherwise("b"))
                .hasToString("CASE WHEN (users.age > ?) THEN ? ELSE ? END");
    }

    @Test
    void whatTheReferenceDialectLacksIsShownInAnother() {
        assertThat(insert(USERS).values(List.of(Map.of("name", "Ann"), Map.of("name", "Ben"))))
                .hasToString("INSERT INTO users (name) VALUES (?), (?)");
    }

    @Test
    void entitiesStandUnderTheNamesOfTheirClasses() {
        EntityRef account = EntityRef.of(Account.class);
        Expression<String> owner = Expressions.of(new AttributeRef(account, "owner", VARCHAR), VARCHAR);
        assertThat(select(owner).where(owner.eq("ann")))
                .hasToString("SELECT \"Account\".owner FROM \"Account\" WHERE \"Account\".owner = ?");
        assertThat(select(Account.class)).hasToString("SELECT \"Account\".* FROM \"Account\"");
    }

    @Test
    void whatCannotBeWrittenSaysWhy() {
        assertThat(delete(USERS)).asString().startsWith("[").contains("DELETE");
        assertThat(Sql.tryCast(age, BIGINT)).hasToString("[CORE-1202: TRY_CAST is not supported by default.]");
    }
}
