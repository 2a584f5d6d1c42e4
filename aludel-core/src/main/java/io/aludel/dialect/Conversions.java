package io.aludel.dialect;

import io.aludel.type.SqlType;
import io.aludel.type.ValueConverter;

/** Takes values through the converters of their types, for codecs of arrays and the like. */
public final class Conversions {
    private Conversions() {}

    /** The value that travels, of the Java class of the innermost {@link SqlType#base()}. */
    @SuppressWarnings("unchecked") // a type carries the values that its own converter takes
    public static Object toDatabase(Object value, SqlType<?> type) {
        ValueConverter<Object, Object> converter = (ValueConverter<Object, Object>) type.converter();
        return converter == null || type.base() == null ? value : toDatabase(converter.toDatabase(value), type.base());
    }

    /** The value that the application sees, from one that has travelled. */
    @SuppressWarnings("unchecked") // a type carries the values that its own converter gives
    public static Object toJava(Object value, SqlType<?> type) {
        ValueConverter<Object, Object> converter = (ValueConverter<Object, Object>) type.converter();
        return converter == null || type.base() == null ? value : converter.toJava(toJava(value, type.base()));
    }

    /** The innermost type, whose values travel. */
    public static SqlType<?> travelling(SqlType<?> type) {
        SqlType<?> base = type.base();
        return base == null ? type : travelling(base);
    }
}
