package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.type.TypeDetail;
import org.jspecify.annotations.Nullable;

/** How values of a column become those of another type, where the database asks for it. */
final class Conversion {
    private static final String TEXT = "text";

    private Conversion() {}

    static @Nullable String using(Dialect dialect, Column<?> found, Column<?> wanted) {
        String before = dialect.definitions().context().type(found.type());
        String after = dialect.definitions().context().type(wanted.type());
        if (isEnum(found) && isEnum(wanted) && dialect.likeness().asksForConversion(TEXT, after)) {
            return dialect.quote(found.name()) + "::" + TEXT + "::" + after;
        }
        return dialect.likeness().asksForConversion(before, after) ? dialect.quote(found.name()) + "::" + after : null;
    }

    /** Enumerated types know nothing of each other; their labels are texts. */
    private static boolean isEnum(Column<?> column) {
        TypeDetail.OfEnum words = column.type().detail(TypeDetail.OfEnum.class);
        return words != null && words.isNative();
    }
}
