package io.aludel.dialect.postgresql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of HSTORE: {@code "a"=>"1", "b"=>NULL}. Single use for reading. */
final class HstoreText {
    private final String text;
    private int position;

    private HstoreText(String text) {
        this.text = text;
    }

    static String write(Map<String, ? extends @Nullable String> map) {
        StringBuilder out = new StringBuilder();
        map.forEach((key, value) -> {
            if (out.length() > 0) {
                out.append(", ");
            }
            ArrayText.quote(key, out);
            out.append("=>");
            if (value == null) {
                out.append("NULL");
            } else {
                ArrayText.quote(value, out);
            }
        });
        return out.toString();
    }

    static Map<String, @Nullable String> read(String text) {
        HstoreText reader = new HstoreText(text);
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        while (reader.position < text.length()) {
            String key = reader.quoted();
            reader.position += "=>".length();
            map.put(key, reader.value());
            reader.position += ", ".length();
        }
        return Collections.unmodifiableMap(map);
    }

    private @Nullable String value() {
        if (text.charAt(position) == '"') {
            return quoted();
        }
        position += "NULL".length();
        return null;
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
