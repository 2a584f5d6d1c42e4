package io.aludel.sql;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.TextFragment;
import io.aludel.type.SqlTypes;
import java.util.List;

/** Takes the wildcards out of text that is searched to the letter. */
final class LikePattern {
    static final String ESCAPE = "/";
    /** In the SQL rather than a parameter: databases plan better for it, and it never varies. */
    static final Expr ESCAPE_SQL = new TextFragment(List.of("'" + ESCAPE + "'"), SqlTypes.VARCHAR);

    private LikePattern() {}

    static String escape(String text) {
        return text.replace(ESCAPE, ESCAPE + ESCAPE).replace("%", ESCAPE + "%").replace("_", ESCAPE + "_");
    }
}
