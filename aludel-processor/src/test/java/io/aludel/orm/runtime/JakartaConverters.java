package io.aludel.orm.runtime;

import io.aludel.type.SqlType;
import jakarta.persistence.AttributeConverter;

/** Stand-in for the runtime class of this name. */
public final class JakartaConverters {
    private JakartaConverters() {}

    public static <T, S> SqlType<T> type(SqlType<S> base, Class<T> javaType, AttributeConverter<T, S> converter) {
        return new SqlType<>(
                "converted " + base.name() + " by " + converter.getClass().getSimpleName());
    }
}
