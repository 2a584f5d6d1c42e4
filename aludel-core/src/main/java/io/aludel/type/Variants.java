package io.aludel.type;

import java.util.Map;
import java.util.TreeMap;

/** Carries the variants of a type over to the types that are made from it. */
final class Variants {
    private Variants() {}

    static <T, S> Map<String, SqlType<T>> converted(
            SqlType<S> base, Class<T> javaType, ValueConverter<T, S> converter) {
        Map<String, SqlType<T>> variants = new TreeMap<>();
        base.variants()
                .forEach((dialect, variant) ->
                        variants.put(dialect, TypeBuilder.converted(variant, javaType, converter)));
        return variants;
    }
}
