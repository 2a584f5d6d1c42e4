package io.aludel.dialect.h2;

import io.aludel.compile.SqlCompiler;
import io.aludel.schema.Computed;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.Rewriter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a new row would hold, for the condition of MERGE: what the row gives, or what the database would compute from it or
 * fill in. Stateless but for the row.
 */
final class NewRowValue extends Rewriter {
    private final Table table;
    private final Set<String> given;

    /**
     * @param given the columns that new rows have values for
     */
    NewRowValue(Table table, Set<String> given) {
        this.table = table;
        this.given = given;
    }

    /** Whether the row itself does not say what the column holds. */
    boolean isComputed(String column) {
        return !given.contains(column)
                && table.hasColumn(column)
                && table.column(column).computed() != null;
    }

    /** The text of a computed column's value; values stand in it, as in the column's definition. */
    String of(SqlCompiler out, String column) {
        Computed computed = table.column(column).computed();
        if (computed == null || !(computed.expression() instanceof Expr expression)) {
            throw out.syntax()
                    .unsupported(
                            "an upsert on the computed column '" + table + "." + column
                                    + "', whose text is SQL of its own,",
                            "Name columns that the new row has values for.");
        }
        return SqlCompiler.definition(out.syntax(), rewrite(expression));
    }

    @Override
    protected @Nullable Expr replacement(Expr part) {
        if (!(part instanceof ColumnRef reference)) {
            return null;
        }
        if (given.contains(reference.name())) {
            return Operation.of(Operators.EXCLUDED, reference.type(), reference);
        }
        SqlFragment filled = table.hasColumn(reference.name())
                ? table.column(reference.name()).serverDefault()
                : null;
        return filled instanceof Expr value ? value : new CastExpr(Constant.NULL, reference.type());
    }
}
