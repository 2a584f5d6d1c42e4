package io.aludel.sql;

import io.aludel.sql.ast.Bind;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the named parameters in SQL that the application wrote.
 *
 * <p>Skips quoted text, quoted identifiers, comments and dollar quotes, leaves {@code ::type} casts alone, and turns {@code \:}
 * into a colon, within quotes too. The same name twice is the same parameter.
 */
final class TextParser {
    private final String sql;
    private final List<Object> parts = new ArrayList<>();
    private final Map<String, Bind> parameters = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int position;

    private TextParser(String sql) {
        this.sql = sql;
    }

    static List<Object> parse(String sql) {
        return new TextParser(sql).parse();
    }

    private List<Object> parse() {
        while (position < sql.length()) {
            char current = sql.charAt(position);
            if (current == '\'' || current == '"' || current == '`') {
                copyThrough(String.valueOf(current), 1);
            } else if (sql.startsWith("--", position)) {
                copyThrough("\n", 2);
            } else if (sql.startsWith("/*", position)) {
                copyThrough("*/", 2);
            } else if (current == '$' && dollarTag() != null) {
                String tag = dollarTag();
                copyThrough(tag, tag.length());
            } else if (sql.startsWith("\\:", position)) {
                text.append(':');
                position += 2;
            } else if (sql.startsWith("::", position)) {
                text.append("::");
                position += 2;
            } else if (current == ':' && beginsName(position + 1) && !followsName()) {
                parameter();
            } else {
                text.append(current);
                position++;
            }
        }
        flush();
        return parts;
    }

    private boolean beginsName(int at) {
        return at < sql.length() && Character.isJavaIdentifierStart(sql.charAt(at)) && sql.charAt(at) != '$';
    }

    /** A colon right after a name or a bracketed number is an array slice or a label, not a parameter. */
    private boolean followsName() {
        return position > 0 && (Character.isLetterOrDigit(sql.charAt(position - 1)) || sql.charAt(position - 1) == ':');
    }

    private void parameter() {
        int end = position + 1;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end)) && sql.charAt(end) != '$') {
            end++;
        }
        String name = sql.substring(position + 1, end);
        flush();
        parts.add(parameters.computeIfAbsent(name, key -> Bind.parameter(key, SqlTypes.UNKNOWN)));
        position = end;
    }

    private void copyThrough(String end, int from) {
        int found = sql.indexOf(end, position + from);
        int stop = found < 0 ? sql.length() : found + end.length();
        text.append(sql.substring(position, stop).replace("\\:", ":"));
        position = stop;
    }

    private @org.jspecify.annotations.Nullable String dollarTag() {
        int end = position + 1;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_')) {
            end++;
        }
        return end < sql.length() && sql.charAt(end) == '$' ? sql.substring(position, end + 1) : null;
    }

    private void flush() {
        if (text.length() > 0) {
            parts.add(text.toString());
            text.setLength(0);
        }
    }
}
