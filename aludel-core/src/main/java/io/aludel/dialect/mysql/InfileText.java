package io.aludel.dialect.mysql;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as LOAD DATA reads them: tabs between values, line ends between rows, {@code \N} for NULL. One use, one thread. */
final class InfileText {
    private final List<Function<Object, String>> forms;
    private final StringBuilder text = new StringBuilder();
    private long rows;

    InfileText(List<Function<Object, String>> forms) {
        this.forms = forms;
    }

    void add(Iterator<@Nullable Object[]> all) {
        while (all.hasNext()) {
            @Nullable Object[] row = all.next();
            for (int index = 0; index < row.length; index++) {
                if (index > 0) {
                    text.append('\t');
                }
                Object value = row[index];
                if (value == null) {
                    text.append("\\N");
                } else {
                    escaped(forms.get(index).apply(value));
                }
            }
            text.append('\n');
            rows++;
        }
    }

    private void escaped(String value) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\0' -> text.append("\\0");
                default -> text.append(character);
            }
        }
    }

    /** How many rows there are. */
    long rows() {
        return rows;
    }

    InputStream stream() {
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
