package io.aludel.orm.runtime;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.function.Function;

/** Stand-in for the runtime class of this name. */
public final class EnumeratedValues {
    private EnumeratedValues() {}

    public static <E extends Enum<E>, S> SqlType<E> type(SqlType<S> base, Class<E> type, Function<E, S> value) {
        return SqlTypes.enumByOrdinal(type);
    }
}
