package io.aludel.dialect.postgresql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays as PostgreSQL writes them: {@code {1,NULL,"a \"b\""}}, of any number of dimensions. Single use for reading. */
final class ArrayText {
    private final QuotedText text;
    private final TextForm<Object> element;

    private ArrayText(QuotedText text, TextForm<Object> element) {
        this.text = text;
        this.element = element;
    }

    static String write(List<?> values, TextForm<Object> element) {
        StringBuilder out = new StringBuilder();
        write(values, element, out);
        return out.toString();
    }

    private static void write(List<?> values, TextForm<Object> element, StringBuilder out) {
        char before = '{';
        for (Object value : values) {
            out.append(before);
            before = ',';
            if (value == null) {
                out.append("NULL");
            } else if (value instanceof List<?> inner) {
                write(inner, element, out);
            } else {
                QuotedText.write(element.write().apply(value), out);
            }
        }
        out.append(before == '{' ? "{}" : "}");
    }

    /** The text may begin with the bounds of its dimensions, when they do not begin at 1. */
    static List<@Nullable Object> read(String text, TextForm<Object> element) {
        return new ArrayText(new QuotedText(text, text.indexOf('{')), element).list();
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> values = new ArrayList<>();
        text.skip(1);
        while (text.next() != '}') {
            values.add(value());
            if (text.next() == ',') {
                text.skip(1);
            }
        }
        text.skip(1);
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object value() {
        if (text.next() == '{') {
            return list();
        }
        if (text.next() == '"') {
            return element.read().apply(text.quoted());
        }
        String plain = text.plain();
        return plain.equalsIgnoreCase("NULL") ? null : element.read().apply(plain);
    }
}
