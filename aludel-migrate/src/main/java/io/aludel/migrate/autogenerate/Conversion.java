package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import org.jspecify.annotations.Nullable;

/** How values of a column become those of another type, where the database asks for it. */
final class Conversion {
    private Conversion() {}

    static @Nullable String using(Dialect dialect, Column<?> found, Column<?> wanted) {
        String before = dialect.definitions().context().type(found.type());
        String after = dialect.definitions().context().type(wanted.type());
        return dialect.likeness().asksForConversion(before, after) ? dialect.quote(found.name()) + "::" + after : null;
    }
}
