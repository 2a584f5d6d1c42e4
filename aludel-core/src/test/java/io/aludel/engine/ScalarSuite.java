package io.aludel.engine;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions of texts and numbers say the same on every database. */
@EveryDatabase
class ScalarSuite {
    private final MetaData metadata = new MetaData();
    private final Table values = Table.of(
            "scalars",
            metadata,
            column("id", INTEGER).primaryKey(),
            column("word", VARCHAR(50)),
            column("n", INTEGER),
            column("price", NUMERIC(10, 3)),
            column("x", DOUBLE));
    private final TableExpr v = table(values);
    private final TextExpr word = v.text("word");
    private final NumberExpr<Integer> n = v.number("n", Integer.class);
    private final NumberExpr<BigDecimal> price = v.number("price", BigDecimal.class);
    private final NumberExpr<Double> x = v.number("x", Double.class);
    private Engine engine;

    @BeforeEach
    void fill(TestDatabase db) {
        engine = Engine.create(db.url());
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(insert(values)
                .values(Map.of("id", 1, "word", "  été là ", "n", -7, "price", new BigDecimal("2.345"), "x", 6.25))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private <T> T of(Expression<T> expression) {
        try (Connection connection = engine.connect()) {
            return connection.execute(select(expression).from(values)).one();
        }
    }

    @Test
    void partsOfTexts() {
        assertThat(of(substring(word, 3))).isEqualTo("été là ");
        assertThat(of(substring(word, 3, 3))).isEqualTo("été");
        assertThat(of(substring(word, 20))).isEmpty();
        assertThat(of(left(trim(word), 2))).isEqualTo("ét");
        assertThat(of(left(word, 0))).isEmpty();
        assertThat(of(right(trim(word), 2))).isEqualTo("là");
        assertThat(of(right(word, 0))).isEmpty();
        assertThat(of(right(trim(word), 99))).isEqualTo("été là");
    }

    @Test
    void spacesAndReplacements() {
        assertThat(of(trim(word))).isEqualTo("été là");
        assertThat(of(ltrim(word))).isEqualTo("été là ");
        assertThat(of(rtrim(word))).isEqualTo("  été là");
        assertThat(of(replace(trim(word), "é", "ee"))).isEqualTo("eetee là");
        assertThat(of(replace(trim(word), "' OR 1=1 --", "x"))).isEqualTo("été là");
        assertThat(of(position(word, "là"))).isEqualTo(7);
        assertThat(of(position(word, "zz"))).isZero();
    }

    @Test
    void numbersKeepTheirType() {
        assertThat(of(abs(n))).isEqualTo(7);
        assertThat(of(round(price))).isEqualByComparingTo("2");
        assertThat(of(round(price, 1))).isEqualByComparingTo("2.3");
        assertThat(of(round(x, 1))).isBetween(6.2, 6.3);
        assertThat(of(floor(price))).isEqualByComparingTo("2");
        assertThat(of(ceil(price))).isEqualByComparingTo("3");
        assertThat(of(floor(x))).isEqualTo(6.0);
        assertThat(of(ceil(x))).isEqualTo(7.0);
        assertThat(of(sign(n))).isEqualTo(-1);
        assertThat(of(sign(x))).isEqualTo(1);
    }

    @Test
    void powersAndRoots() {
        assertThat(of(power(n, 2))).isEqualTo(49.0);
        assertThat(of(power(abs(n), n))).isEqualTo(Math.pow(7, -7));
        assertThat(of(sqrt(x))).isEqualTo(2.5);
        assertThat(of(round(ln(exp(x)), 6))).isEqualTo(6.25);
    }

    @Test
    void theGreatestAndTheLeast() {
        assertThat(of(greatest(n, n.plus(10), n.minus(1)))).isEqualTo(3);
        assertThat(of(least(n, n.plus(10), n.minus(1)))).isEqualTo(-8);
        assertThat(of(greatest(word, trim(word)))).isEqualTo("été là");
    }

    @Test
    void theyAreExpressionsLikeOthers() {
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(select(v.col("id", Integer.class))
                                    .where(trim(word).like("été%"), abs(n).gt(5), sqrt(x).lt(3.0))
                                    .groupBy(v.col("id", Integer.class))
                                    .orderBy(round(x).desc()))
                            .all())
                    .containsExactly(1);
        }
    }

    @Test
    void countsThatNoTextHasAreRefused() {
        assertThatThrownBy(() -> substring(word, 0))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("characters are counted from 1");
        assertThatThrownBy(() -> right(word, -1))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("right(..) was asked for -1 characters");
    }
}
