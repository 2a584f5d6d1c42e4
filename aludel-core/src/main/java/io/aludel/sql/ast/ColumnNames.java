package io.aludel.sql.ast;

/** The name by which a selected expression is known outside its query. */
public final class ColumnNames {
    private ColumnNames() {}

    /**
     * The name of a selected expression: its label, the name of its column, the function's name; the empty string when the compiler
     * has to make one up.
     *
     * <p>An attribute's name is its path with underscores ({@code author.id} becomes {@code author_id}), so that it is known before
     * the mapping is; the session gives the column that label.
     */
    public static String of(Expr expression) {
        if (expression instanceof Label label) {
            return label.name();
        }
        if (expression instanceof ColumnRef column) {
            return column.name();
        }
        if (expression instanceof AttributeRef attribute) {
            return attribute.path().replace('.', '_');
        }
        if (expression instanceof LabelRef reference) {
            return reference.name();
        }
        return "";
    }
}
