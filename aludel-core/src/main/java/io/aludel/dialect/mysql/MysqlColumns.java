package io.aludel.dialect.mysql;

import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Computed;
import io.aludel.schema.Table;
import java.util.Locale;
import java.util.regex.Pattern;

/** MySQL's and MariaDB's columns. Stateless. */
final class MysqlColumns extends ColumnDdl {
    /** What needs no parentheses around it: a word, a literal, something in parentheses, and what says ON UPDATE. */
    private static final Pattern STANDS_ALONE = Pattern.compile(
            "\\s*['\"(].*|\\w*|.*ON +UPDATE.*|(now|current_timestamp)\\(\\d+\\).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What needs none behind a column that is there, besides. */
    private static final Pattern STANDS_ALONE_RESTATED =
            Pattern.compile("(now|current_timestamp)\\(\\)|[-+]?\\d+(\\.\\d*)?(e[-+]?\\d+)?", Pattern.CASE_INSENSITIVE);

    private final boolean sequences;
    private final boolean computedStaysNullable;

    /**
     * The columns of one of the two.
     *
     * @param sequences whether numbers may come from a sequence rather than AUTO_INCREMENT
     * @param computedStaysNullable whether a computed column takes no NOT NULL
     */
    MysqlColumns(ConstraintDdl constraints, boolean sequences, boolean computedStaysNullable) {
        super(constraints);
        this.sequences = sequences;
        this.computedStaysNullable = computedStaysNullable;
    }

    boolean computedStaysNullable() {
        return computedStaysNullable;
    }

    @Override
    protected String specification(DdlContext context, Table table, Column<?> column) {
        String comment = column.comment();
        return context.column(column) + " " + type(context, table, column)
                + (column.computed() == null ? "" : " " + computed(context, column, column.computed()))
                + nullability(column)
                + (comment == null ? "" : " COMMENT " + context.text(comment))
                + (isNumbered(table, column) ? " AUTO_INCREMENT" : defaultClause(context, column));
    }

    private String nullability(Column<?> column) {
        boolean left = computedStaysNullable && column.computed() != null && !column.isNullableStated();
        if (!column.isNullable() && !left) {
            return " NOT NULL";
        }
        return column.isNullable() && isTimestamp(column) ? " NULL" : "";
    }

    /** TIMESTAMP takes no NULL unless it is said. */
    private static boolean isTimestamp(Column<?> column) {
        String name = column.type().nativeName();
        return name != null && name.toUpperCase(Locale.ROOT).startsWith("TIMESTAMP");
    }

    private boolean isNumbered(Table table, Column<?> column) {
        boolean bySequence = sequences
                && column.insertDefault() instanceof ColumnDefault.Next next
                && !next.sequence().isOptional();
        return column == table.autoIncrementColumn() && column.serverDefault() == null && !bySequence;
    }

    @Override
    protected String defaultClause(DdlContext context, Column<?> column) {
        String value = context.serverDefault(column);
        return value == null ? "" : " DEFAULT " + inParentheses(value);
    }

    /** DEFAULT within MODIFY. */
    String restatedDefault(DdlContext context, Column<?> column) {
        String value = context.serverDefault(column);
        return value == null ? "" : " DEFAULT " + restatedDefault(value);
    }

    /** A default of a column that is there. */
    static String restatedDefault(String value) {
        return STANDS_ALONE_RESTATED.matcher(value).matches() ? value : inParentheses(value);
    }

    /** An expression, in parentheses unless it stands alone. */
    private static String inParentheses(String value) {
        return STANDS_ALONE.matcher(value).matches() ? value : "(" + value + ")";
    }

    /** Within this package, for what says a column again. */
    @Override
    protected String computed(DdlContext context, Column<?> column, Computed computed) {
        return super.computed(context, column, computed);
    }
}
