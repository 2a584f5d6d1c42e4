package io.aludel.sql;

import io.aludel.sql.ast.TextFragment;
import io.aludel.type.SqlType;

/** Expressions that the application wrote itself. */
final class TextFragments {
    private TextFragments() {}

    static <T> Expression<T> expression(String sql, SqlType<T> type) {
        return Expressions.of(new TextFragment(TextParser.parse(sql), type), type);
    }
}
