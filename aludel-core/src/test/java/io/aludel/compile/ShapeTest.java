package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.sql.Executable;
import io.aludel.sql.Expressions;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CustomExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static Shape shape(Executable statement) {
        return Shape.of(statement.statement());
    }

    /** Statements that differ only in a value, which the function is given. */
    private static final List<LongFunction<Executable>> FAMILIES = List.of(
            n -> select(userId).where(userId.eq(n)),
            n -> select(userId).limit(n).offset(n + 1),
            n -> select(userId).where(userId.in(n, n + 1, n + 2)),
            n -> {
                var boss = employees.as("boss");
                return select(boss.text("name"))
                        .where(boss.number("id", Long.class).eq(n));
            },
            n -> {
                QueryExpr sub = select(userId).where(userId.gt(n)).subquery();
                return select(sub.col(userId)).where(sub.col(userId).lt(n + 5));
            },
            n -> {
                QueryExpr hot = select(postUser).where(postId.gt(n)).cte("hot");
                return select(userId).where(userId.in(select(hot.col(postUser))));
            },
            n -> {
                var tree = recursive(
                        "tree",
                        select(employeeId).where(employeeId.eq(n)),
                        self -> select(employeeId).join(self, managerId.eq(self.col("id", Long.class))));
                return select(tree.col("id", Long.class))
                        .where(tree.col("id", Long.class).gt(n));
            },
            n -> insert(TAGS).set(tagId, n).set(tagName, "n" + n),
            n -> update(POSTS).set(postUser, n).where(postId.eq(n)),
            n -> delete(POSTS).where(postId.between(n, n + 1)),
            n -> union(select(userId).where(userId.eq(n)), select(postId)),
            n -> select(caseWhen(userId.gt(n), value(n)).otherwise(value(n + 1))),
            n -> text("SELECT :a, :b, :a").bind("a", n).bind("b", n));

    @Test
    void statementsThatDifferInValuesHaveEqualKeysAndEqualText() {
        for (LongFunction<Executable> family : FAMILIES) {
            Executable one = family.apply(1);
            Executable other = family.apply(1000);
            assertThat(shape(one).key())
                    .isEqualTo(shape(other).key())
                    .hasSameHashCodeAs(shape(other).key());
            assertThat(shape(one).cacheable()).isTrue();
            for (var dialect : SqlSpec.ALL) {
                Compiled first = dialect.compile(one.statement(), shape(one), EntityResolver.NONE);
                Compiled second = dialect.compile(other.statement(), shape(other), EntityResolver.NONE);
                assertThat(second.sql()).isEqualTo(first.sql());
                assertThat(second.slots()).isEqualTo(first.slots());
            }
        }
    }

    @Test
    void differentFamiliesHaveDifferentKeys() {
        Map<Shape.Key, Integer> keys = new HashMap<>();
        for (int index = 0; index < FAMILIES.size(); index++) {
            assertThat(keys.put(shape(FAMILIES.get(index).apply(7)).key(), index))
                    .isNull();
        }
    }

    @Test
    void aKeyHoldsNoValues() {
        assertThat(shape(select(userId).where(userName.eq("secret"))).key().toString())
                .doesNotContain("secret");
    }

    @Test
    void theNumberOfListedValuesIsPartOfTheKey() {
        assertThat(shape(select(userId).where(userId.in(1L, 2L))).key())
                .isNotEqualTo(shape(select(userId).where(userId.in(1L, 2L, 3L))).key());
    }

    @Test
    void aBindThatIsUsedTwiceIsListedOnce() {
        var shared = value(5L);
        Shape twice = shape(select(userId).where(userId.eq(shared).or(userId.gt(shared))));
        Shape apart = shape(select(userId).where(userId.eq(5L).or(userId.gt(5L))));
        assertThat(twice.binds()).hasSize(1);
        assertThat(apart.binds()).hasSize(2);
        assertThat(twice.key()).isNotEqualTo(apart.key());
    }

    @Test
    void anonymousAliasesCountByTheirOrder() {
        var a = select(userId).subquery();
        var b = select(userId).subquery();
        assertThat(shape(select(a.col(userId))).key())
                .isEqualTo(shape(select(b.col(userId))).key());
        assertThat(shape(select(a.col(userId), b.col(userId))).key())
                .isNotEqualTo(shape(select(a.col(userId), a.col(userId))).key());
    }

    @Test
    void aRecursiveExpressionDoesNotWalkForever() {
        var tree = recursive(
                "tree",
                select(employeeId),
                self -> select(employeeId).join(self, managerId.eq(self.col("id", Long.class))));
        assertThat(shape(select(tree.col("id", Long.class))).key()).isNotNull();
    }

    @Test
    void optionsArePartOfTheKeyAndTheirValuesTravel() {
        SelectNode plain = select(userId).statement();
        Shape with = Shape.of(plain.withOptions(List.of(new Option("a", Bind.of(1L, SqlTypes.BIGINT)))));
        Shape same = Shape.of(plain.withOptions(List.of(new Option("a", Bind.of(2L, SqlTypes.BIGINT)))));
        Shape other = Shape.of(plain.withOptions(List.of(new Option("b", Bind.of(1L, SqlTypes.BIGINT)))));
        assertThat(with.key())
                .isEqualTo(same.key())
                .isNotEqualTo(other.key())
                .isNotEqualTo(Shape.of(plain).key());
        assertThat(with.binds()).hasSize(1);
    }

    @Test
    void aConstructWithoutAShapeIsNeverKept() {
        assertThat(shape(select(Expressions.of(new Shapeless(), SqlTypes.INTEGER)))
                        .cacheable())
                .isFalse();
    }

    @Test
    void thousandsOfBindsAreFoundAgain() {
        List<Long> many = new ArrayList<>();
        for (long value = 0; value < 5000; value++) {
            many.add(value);
        }
        Shape shape = shape(select(userId).where(userId.in(many)));
        assertThat(shape.binds()).hasSize(5000);
        assertThat(shape.values(Map.of())).containsExactlyElementsOf(many);
        var statement = select(userId).where(userId.in(many)).statement();
        Compiled compiled = SqlSpec.STANDARD.compile(statement, Shape.of(statement), EntityResolver.NONE);
        assertThat(compiled.slots()).hasSize(5000).startsWith(0, 1, 2).endsWith(4999);
    }

    @Test
    void requiredParametersComeFromTheExecution() {
        Shape shape = shape(select(userId).where(userName.eq(parameter("who", VARCHAR)), age.eq(3)));
        assertThat(shape.values(Map.of("who", "ann"))).containsExactly("ann", 3);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("who", null);
        assertThat(shape.values(nothing)).containsExactly(null, 3);
        assertThatThrownBy(() -> shape.values(Map.of("whom", "ann")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageStartingWith("CORE-1203: parameter ':who' has no value. Did you mean 'whom'?");
    }

    @Test
    void namedValuesCanBeReplaced() {
        Shape shape = shape(text("SELECT :a").bind("a", 1));
        assertThat(shape.values(Map.of())).containsExactly(1);
        assertThat(shape.values(Map.of("a", 2))).containsExactly(2);
    }

    private record Option(String shape, Expr value) implements StatementOption {
        @Override
        public List<Expr> expressions() {
            return List.of(value);
        }
    }

    private static final class Shapeless implements CustomExpr {
        @Override
        public void render(Output output) {
            output.sql("1");
        }

        @Override
        public List<Expr> children() {
            return List.of();
        }

        @Override
        public Optional<Object> shape() {
            return Optional.empty();
        }

        @Override
        public SqlType<?> type() {
            return SqlTypes.INTEGER;
        }
    }

    @Test
    void aConstantBelongsToTheShapeAndIsSentBesideTheText() {
        Bind five = Bind.constant(5L, SqlTypes.BIGINT);
        Bind six = Bind.constant(6L, SqlTypes.BIGINT);
        Executable one = select(userId).where(userId.gt(1L), userId.ne(Expressions.of(five, SqlTypes.BIGINT)));
        Executable same = select(userId).where(userId.gt(2L), userId.ne(Expressions.of(five, SqlTypes.BIGINT)));
        Executable other = select(userId).where(userId.gt(1L), userId.ne(Expressions.of(six, SqlTypes.BIGINT)));

        assertThat(shape(one).key())
                .isEqualTo(shape(same).key())
                .isNotEqualTo(shape(other).key());
        assertThat(shape(one).binds()).hasSize(1).doesNotContain(five);
        Compiled compiled = SqlSpec.ALL.get(0).compile(one.statement(), shape(one), EntityResolver.NONE);
        assertThat(compiled.sql()).endsWith("WHERE users.id > ? AND users.id != ?");
        assertThat(compiled.slots()).containsExactly(0, -1);
        assertThat(compiled.supplied()).containsExactly(5L);
    }
}
