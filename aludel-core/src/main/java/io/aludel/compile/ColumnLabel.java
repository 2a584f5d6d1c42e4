package io.aludel.compile;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The name of a selected column; one that has to be made up gets its number when it is first written. Single use. */
final class ColumnLabel {
    private final @Nullable Function<AnonymousNames, String> maker;
    private @Nullable String text;

    private ColumnLabel(@Nullable String text, @Nullable Function<AnonymousNames, String> maker) {
        this.text = text;
        this.maker = maker;
    }

    static ColumnLabel fixed(String text) {
        return new ColumnLabel(text, null);
    }

    static ColumnLabel numbered(String stem, Set<String> avoided) {
        return new ColumnLabel(null, names -> names.column(names.next(stem, avoided)));
    }

    static ColumnLabel made(Function<AnonymousNames, String> maker) {
        return new ColumnLabel(null, maker);
    }

    /** Whether the name is known by itself, so that equal names mean a clash. */
    boolean isFixed() {
        return maker == null;
    }

    /** The text of a fixed name. */
    String text() {
        return text == null ? "" : text;
    }

    String text(AnonymousNames names) {
        String known = text;
        if (known == null) {
            known = maker == null ? "" : maker.apply(names);
            text = known;
        }
        return known;
    }
}
