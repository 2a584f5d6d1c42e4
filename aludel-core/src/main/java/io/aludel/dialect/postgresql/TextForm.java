package io.aludel.dialect.postgresql;

import java.util.function.Function;

/**
 * How values look as PostgreSQL's text, for what travels within arrays, ranges and literals.
 *
 * @param write the text of a value
 * @param read the value of a text
 * @param <T> the class of the values
 */
record TextForm<T>(Function<? super T, String> write, Function<String, ? extends T> read) {
    static <T> TextForm<T> of(Function<? super T, String> write, Function<String, ? extends T> read) {
        return new TextForm<>(write, read);
    }

    <J> TextForm<J> mapped(Function<? super J, ? extends T> toText, Function<? super T, ? extends J> toJava) {
        return new TextForm<>(value -> write.apply(toText.apply(value)), text -> toJava.apply(read.apply(text)));
    }
}
