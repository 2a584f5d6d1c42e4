package io.aludel.dialect;

import io.aludel.compile.SqlCompiler;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.ValueConverter;
import java.math.BigDecimal;
import java.time.Duration;

/** Spans of time as the numbers that databases without an interval type add to points in time. Stateless. */
public final class Durations {
    private static final SqlType<Duration> MICROSECONDS =
            SqlTypes.converted(SqlTypes.BIGINT, Duration.class, new Microseconds());
    private static final SqlType<Duration> SECONDS =
            SqlTypes.converted(SqlTypes.VARCHAR, Duration.class, new Seconds());

    private Durations() {}

    /** Writes the parameter as a whole number of microseconds. */
    public static void microseconds(SqlCompiler out, Expr duration) {
        out.bindAs(bind(out, duration), MICROSECONDS);
    }

    /** Writes the parameter as a decimal number of seconds. */
    public static void seconds(SqlCompiler out, Expr duration) {
        out.bindAs(bind(out, duration), SECONDS);
    }

    private static Bind bind(SqlCompiler out, Expr duration) {
        if (duration instanceof Bind bind) {
            return bind;
        }
        throw out.syntax()
                .unsupported("a span of time that is an expression", "Give it as a value of java.time.Duration.");
    }

    /** One for all, so that types with it are equal. */
    private static final class Microseconds implements ValueConverter<Duration, Long> {
        @Override
        public Long toDatabase(Duration value) {
            return Math.addExact(Math.multiplyExact(value.getSeconds(), 1_000_000L), value.getNano() / 1_000L);
        }

        @Override
        public Duration toJava(Long value) {
            return Duration.ofSeconds(Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1_000L);
        }
    }

    /** One for all, so that types with it are equal. */
    private static final class Seconds implements ValueConverter<Duration, String> {
        @Override
        public String toDatabase(Duration value) {
            return BigDecimal.valueOf(value.getSeconds())
                    .add(BigDecimal.valueOf(value.getNano(), 9))
                    .stripTrailingZeros()
                    .toPlainString();
        }

        @Override
        public Duration toJava(String value) {
            BigDecimal seconds = new BigDecimal(value);
            return Duration.ofSeconds(
                    seconds.longValue(),
                    seconds.remainder(BigDecimal.ONE).movePointRight(9).longValue());
        }
    }
}
