package io.aludel.compile.ddl;

import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Table;
import org.jspecify.annotations.Nullable;

/** Writes the statements that give and take comments. Stateless; a dialect overrides what it writes otherwise. */
public class CommentDdl {
    /** Comments as most databases have them. */
    public CommentDdl() {}

    /** Gives a table a comment; null takes it away. */
    protected String table(DdlContext context, Table table, @Nullable String comment) {
        return "COMMENT ON TABLE " + context.table(table) + " IS " + textOrNull(context, comment);
    }

    /** Gives a column a comment; null takes it away. */
    protected String column(DdlContext context, Table table, Column<?> column, @Nullable String comment) {
        return "COMMENT ON COLUMN " + context.table(table) + "." + context.column(column) + " IS "
                + textOrNull(context, comment);
    }

    /** Gives a constraint a comment; null takes it away. */
    protected String constraint(DdlContext context, Table table, Constraint constraint, @Nullable String comment) {
        throw context.syntax().unsupported("a comment on a constraint", "Put it on the table or the column.");
    }

    /** A text as a literal, or NULL. */
    protected static String textOrNull(DdlContext context, @Nullable String comment) {
        return comment == null ? "NULL" : context.text(comment);
    }
}
