package io.aludel.dialect.postgresql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of HSTORE: {@code "a"=>"1", "b"=>NULL}. Stateless. */
final class HstoreText {
    private HstoreText() {}

    static String write(Map<String, ? extends @Nullable String> map) {
        StringBuilder out = new StringBuilder();
        map.forEach((key, value) -> {
            if (out.length() > 0) {
                out.append(", ");
            }
            QuotedText.write(key, out);
            out.append("=>");
            if (value == null) {
                out.append("NULL");
            } else {
                QuotedText.write(value, out);
            }
        });
        return out.toString();
    }

    static Map<String, @Nullable String> read(String text) {
        QuotedText reader = new QuotedText(text, 0);
        Map<String, @Nullable String> map = new LinkedHashMap<>();
        while (!reader.isAtEnd()) {
            String key = reader.quoted();
            reader.skip("=>".length());
            map.put(key, value(reader));
            reader.skip(", ".length());
        }
        return Collections.unmodifiableMap(map);
    }

    private static @Nullable String value(QuotedText reader) {
        if (reader.next() == '"') {
            return reader.quoted();
        }
        reader.skip("NULL".length());
        return null;
    }
}
