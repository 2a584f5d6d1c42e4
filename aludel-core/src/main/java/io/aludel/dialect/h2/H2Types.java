package io.aludel.dialect.h2;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;

/** H2's own types. On other databases a definition with one of them is refused. */
@SuppressWarnings({"checkstyle:MethodName", "MethodName"}) // the names of the types are the names that SQL gives them
public final class H2Types {
    private static final String NAME = "h2";

    /** Text that compares without regard to case. */
    public static final SqlType<String> VARCHAR_IGNORECASE = TypeBuilder.of(TypeKind.VARCHAR, String.class)
            .named("VARCHAR_IGNORECASE", NAME)
            .build();
    /** A decimal number with an exponent of its own. */
    public static final SqlType<BigDecimal> DECFLOAT = TypeBuilder.of(TypeKind.NUMERIC, BigDecimal.class)
            .named("DECFLOAT", NAME)
            .build();
    /** Years and months. */
    public static final SqlType<Period> INTERVAL_YEAR_TO_MONTH = TypeBuilder.of(TypeKind.NATIVE, Period.class)
            .named("INTERVAL YEAR TO MONTH", NAME)
            .build();

    private H2Types() {}

    /** An interval of certain fields, such as {@code HOUR TO SECOND}. */
    public static SqlType<Duration> INTERVAL(String fields) {
        return TypeBuilder.of(TypeKind.INTERVAL, Duration.class)
                .detail(new TypeDetail.OfInterval(fields))
                .build();
    }

    /** Arrays; H2 has them of one dimension, or nested. */
    public static <T> SqlType<List<T>> array(SqlType<T> element) {
        return SqlTypes.array(element);
    }
}
