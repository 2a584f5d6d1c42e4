package io.aludel.sql;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Inline;
import io.aludel.type.SqlTypes;

/** Takes the wildcards out of text that is searched to the letter. */
final class LikePattern {
    static final String ESCAPE = "/";
    /** In the SQL rather than a parameter: databases plan better for it, and it never varies. */
    static final Expr ESCAPE_SQL = new Inline(ESCAPE, SqlTypes.VARCHAR);

    private LikePattern() {}

    static String escape(String text, String escape) {
        return text.replace(escape, escape + escape).replace("%", escape + "%").replace("_", escape + "_");
    }
}
