package io.aludel.dialect.postgresql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays as PostgreSQL writes them: {@code {1,NULL,"a \"b\""}}, of any number of dimensions. Single use for reading. */
final class ArrayText {
    private final String text;
    private final TextForm<Object> element;
    private int position;

    private ArrayText(String text, TextForm<Object> element, int position) {
        this.text = text;
        this.element = element;
        this.position = position;
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
                quote(element.write().apply(value), out);
            }
        }
        out.append(before == '{' ? "{}" : "}");
    }

    static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            char current = text.charAt(index);
            if (current == '"' || current == '\\') {
                out.append('\\');
            }
            out.append(current);
        }
        out.append('"');
    }

    /** The text may begin with the bounds of its dimensions, when they do not begin at 1. */
    static List<@Nullable Object> read(String text, TextForm<Object> element) {
        return new ArrayText(text, element, text.indexOf('{')).list();
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> values = new ArrayList<>();
        position++;
        while (text.charAt(position) != '}') {
            values.add(value());
            if (text.charAt(position) == ',') {
                position++;
            }
        }
        position++;
        return Collections.unmodifiableList(values);
    }

    private @Nullable Object value() {
        char first = text.charAt(position);
        if (first == '{') {
            return list();
        }
        if (first == '"') {
            return element.read().apply(quoted());
        }
        int start = position;
        while (text.charAt(position) != ',' && text.charAt(position) != '}') {
            position++;
        }
        String plain = text.substring(start, position);
        return plain.equalsIgnoreCase("NULL") ? null : element.read().apply(plain);
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        position++;
        while (text.charAt(position) != '"') {
            if (text.charAt(position) == '\\') {
                position++;
            }
            out.append(text.charAt(position++));
        }
        position++;
        return out.toString();
    }
}
