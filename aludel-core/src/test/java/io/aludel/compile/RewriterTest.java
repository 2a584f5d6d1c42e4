package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.TableExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Rewriter;
import io.aludel.type.SqlTypes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewriterTest {
    private static final Rewriter NOTHING = new Rewriter() {
        @Override
        protected Expr replacement(Expr part) {
            return null;
        }
    };

    @Test
    void columnsOfATableBecomeThoseOfItsAlias() {
        TableExpr other = users.as("u2");
        Rewriter toAlias = new Rewriter() {
            @Override
            protected Expr replacement(Expr part) {
                return part instanceof ColumnRef column && column.source().equals(users.from())
                        ? new ColumnRef(other.from(), column.name(), column.type())
                        : null;
            }
        };
        Predicate condition = age.plus(1)
                .between(2, 3)
                .and(userName.startsWith("a").or(userId.in(1L, 2L)))
                .and(caseWhen(age.gt(1), value("x")).otherwise("y").eq("x"))
                .and(conditionSql("true"))
                .and(sum(age).filter(age.gt(2))
                        .over(partitionBy(userName).orderBy(age.asc()))
                        .gt(1L));
        Expr rewritten = toAlias.rewrite(condition.node());
        String sql = Dialects.POSTGRESQL
                .compile(select(other.col("id")).where(Expressions.predicate(rewritten)))
                .sql();
        assertThat(sql)
                .doesNotContain("users.")
                .contains("u2.age + ?")
                .contains("PARTITION BY u2.name ORDER BY u2.age");
    }

    @Test
    void whatDoesNotChangeIsNotCopied() {
        List<Expr> all = List.of(
                age.eq(1).node(),
                caseWhen(age.gt(1), value("x")).otherwise("y").node(),
                function("f", INTEGER, age).orderBy(age.asc()).node(),
                sum(age).over(window(age.asc()).rows(-1, 0)).node(),
                literalSql("a + :b", SqlTypes.INTEGER, Map.of("b", 1)).node(),
                tuple(age, userName).node(),
                age.cast(VARCHAR).node(),
                exists(select(postId)).node());
        for (Expr expression : all) {
            assertThat(NOTHING.rewrite(expression)).isSameAs(expression);
        }
    }
}
