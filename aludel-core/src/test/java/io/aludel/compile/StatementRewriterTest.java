package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import io.aludel.sql.Executable;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementRewriter;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.Traversal;
import io.aludel.type.SqlTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whole statements are walked over, changed and compared. */
class StatementRewriterTest {
    private static final List<Executable> STATEMENTS = statements();

    private static List<Executable> statements() {
        QueryExpr recent = select(postId, postUser).where(views.gt(5)).cte("recent");
        return List.of(
                select(userId, userName)
                        .join(posts, postUser.eq(userId))
                        .where(exists(select(commentId).where(commentUser.eq(userId))))
                        .groupBy(userId)
                        .having(count(postId).gt(1L))
                        .orderBy(userName.desc())
                        .limit(3)
                        .forUpdate(),
                select(recent.col("id", Long.class))
                        .where(recent.col("user_id", Long.class).in(select(userId))),
                select(userId).union(select(postUser)).orderBy(userId),
                values(column("n", SqlTypes.INTEGER)).rows(List.of(List.of(1))),
                text("SELECT 1 WHERE :a = 1").bind("a", 1),
                insert(USERS).values(Map.of("name", "x")).onConflict(userId).doUpdate(Map.of("name", "y")),
                insert(TAGS).fromSelect(List.of("name"), select(userName)),
                update(USERS).set(age, age.plus(1)).where(userId.eq(1L)),
                delete(POSTS).using(users).where(postUser.eq(userId)));
    }

    private static String sql(Statement statement) {
        return Dialects.POSTGRESQL.compile(() -> statement).sql();
    }

    @Test
    void whatDoesNotChangeIsNotCopied() {
        StatementRewriter nothing = new StatementRewriter() {};
        for (Executable each : STATEMENTS) {
            Statement statement = each.statement();
            assertThat(nothing.rewrite(statement)).isSameAs(statement);
        }
    }

    @Test
    void columnsFollowTheirTables() {
        From alias = users.as("u").from();
        for (Executable each : STATEMENTS) {
            Statement changed = new StatementRewriter() {
                @Override
                protected From replacement(From source) {
                    return source.equals(TableRef.of(USERS)) ? alias : null;
                }
            }.rewrite(each.statement());
            assertThat(sql(changed)).doesNotContain("users.");
            assertThat(Traversal.of(changed).sources()).doesNotContain(TableRef.of(USERS));
        }
    }

    @Test
    void aRecursiveExpressionRefersToItsCopy() {
        QueryExpr above = recursive(
                "above",
                select(employeeId, managerId).where(employeeId.eq(7L)),
                self -> select(employeeId, managerId).where(employeeId.eq(self.col("manager_id", Long.class))));
        Statement statement = select(above.col("id")).statement();
        Statement changed = new StatementRewriter() {
            @Override
            protected Expr replacement(Expr part) {
                return part instanceof Bind ? Bind.of(9L, SqlTypes.BIGINT) : null;
            }
        }.rewrite(statement);
        assertThat(sql(changed)).isEqualTo(sql(statement));
        assertThat(Shape.of(changed).binds())
                .hasSize(1)
                .allMatch(bind -> Long.valueOf(9).equals(bind.value()));
        assertThat(Shape.of(statement).binds()).allMatch(bind -> Long.valueOf(7).equals(bind.value()));
    }

    @Test
    void allPartsAreWalkedOver() {
        Traversal parts = Traversal.of(STATEMENTS.get(0).statement());
        assertThat(parts.sources())
                .containsExactlyInAnyOrder(TableRef.of(USERS), TableRef.of(POSTS), TableRef.of(COMMENTS));
        assertThat(parts.expressions(ColumnRef.class).map(ColumnRef::name)).contains("id", "name", "user_id");
        assertThat(parts.expressions(Bind.class).map(Bind::value)).containsExactly(1L, 3L);
        assertThat(Traversal.of(select(Object.class).statement()).sources())
                .containsExactly(EntityRef.of(Object.class));
    }

    @Test
    void statementsAreComparedByStructureAndValues() {
        List<Executable> again = statements();
        for (int index = 0; index < again.size(); index++) {
            Shape shape = Shape.of(STATEMENTS.get(index).statement());
            assertThat(shape.matches(Shape.of(again.get(index).statement()))).isTrue();
            assertThat(shape.matches(
                            Shape.of(again.get((index + 1) % again.size()).statement())))
                    .isFalse();
        }
        assertThat(Shape.of(select(userId).where(age.eq(1)).statement())
                        .matches(Shape.of(select(userId).where(age.eq(2)).statement())))
                .isFalse();
    }
}
