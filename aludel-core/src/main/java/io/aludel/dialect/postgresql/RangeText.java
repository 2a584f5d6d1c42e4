package io.aludel.dialect.postgresql;

import io.aludel.type.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranges as PostgreSQL writes them: {@code [1,10)}, {@code {[1,3),[5,7)}}. Single use for reading. */
final class RangeText {
    private final String text;
    private final TextForm<Object> bound;
    private int position;

    private RangeText(String text, TextForm<Object> bound) {
        this.text = text;
        this.bound = bound;
    }

    static String write(Range<Object> range, TextForm<Object> bound) {
        StringBuilder out = new StringBuilder();
        write(range, bound, out);
        return out.toString();
    }

    private static void write(Range<Object> range, TextForm<Object> bound, StringBuilder out) {
        if (range.isEmpty()) {
            out.append("empty");
            return;
        }
        out.append(range.isLowerIncluded() ? '[' : '(');
        range.lower().ifPresent(value -> QuotedText.write(bound.write().apply(value), out));
        out.append(',');
        range.upper().ifPresent(value -> QuotedText.write(bound.write().apply(value), out));
        out.append(range.isUpperIncluded() ? ']' : ')');
    }

    static String writeAll(List<Range<Object>> ranges, TextForm<Object> bound) {
        StringBuilder out = new StringBuilder("{");
        for (Range<Object> range : ranges) {
            if (out.length() > 1) {
                out.append(',');
            }
            write(range, bound, out);
        }
        return out.append('}').toString();
    }

    static Range<Object> read(String text, TextForm<Object> bound) {
        return new RangeText(text, bound).range();
    }

    static List<Range<Object>> readAll(String text, TextForm<Object> bound) {
        RangeText reader = new RangeText(text, bound);
        List<Range<Object>> ranges = new ArrayList<>();
        reader.position = 1;
        while (text.charAt(reader.position) != '}') {
            if (text.charAt(reader.position) == ',') {
                reader.position++;
            }
            ranges.add(reader.range());
        }
        return Collections.unmodifiableList(ranges);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // bounds of PostgreSQL's ranges are comparable
    private Range<Object> range() {
        if (text.startsWith("empty", position)) {
            position += "empty".length();
            return Range.empty();
        }
        char opening = text.charAt(position++);
        Object lower = value(',');
        position++;
        Object upper = value(')', ']');
        char closing = text.charAt(position++);
        return (Range) Range.of((Comparable) lower, (Comparable) upper, "" + opening + closing);
    }

    private @Nullable Object value(char... ends) {
        StringBuilder out = new StringBuilder();
        boolean given = false;
        boolean quoted = false;
        while (quoted || !isOneOf(text.charAt(position), ends)) {
            char current = text.charAt(position++);
            given = true;
            if (current == '"' && quoted && text.charAt(position) == '"') {
                out.append(text.charAt(position++));
            } else if (current == '"') {
                quoted = !quoted;
            } else {
                out.append(current == '\\' ? text.charAt(position++) : current);
            }
        }
        return given ? bound.read().apply(out.toString()) : null;
    }

    private static boolean isOneOf(char current, char... ends) {
        for (char end : ends) {
            if (current == end) {
                return true;
            }
        }
        return false;
    }
}
