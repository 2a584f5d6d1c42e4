package io.aludel.compile;

import io.aludel.sql.ast.CaseExpr;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.TextFragment;
import io.aludel.sql.ast.WindowFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The clauses that databases write differently, each a method that a dialect may override; {@link DmlClauses} has those of statements
 * that change rows. Stateless, safe for use by many threads.
 *
 * <p>What stands here is the reference dialect's way: standard SQL with LIMIT and RETURNING, and without boolean literals. Prefer an
 * entry in {@link OperatorTable} or {@link FunctionTable} where one is enough.
 */
public class Clauses extends DmlClauses {
    private static final SelectClauses SELECTS = new SelectClauses();

    /** SQL of the application's own, in a statement with parameters. */
    public String text(String sql) {
        return sql;
    }

    /** The parts of queries. */
    public SelectClauses selects() {
        return SELECTS;
    }

    /** A term of ORDER BY. */
    public void orderTerm(SqlCompiler out, OrderTerm term) {
        out.expression(term.expression()).write(term.descending() ? " DESC" : "");
        if (term.nulls() != OrderTerm.Nulls.DEFAULT) {
            out.write(term.nulls() == OrderTerm.Nulls.FIRST ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    /** A keyword that is a value. */
    public String constant(Syntax syntax, Constant constant) {
        return switch (constant) {
            case NULL -> "NULL";
            case TRUE -> "1";
            case FALSE -> "0";
            case DEFAULT -> "DEFAULT";
        };
    }

    /**
     * A value of the boolean type where a condition is wanted.
     *
     * @param expression the column, constant, CASE, function or the like
     * @param expected false for its opposite
     * @param needed the precedence that the place needs
     */
    public void truth(SqlCompiler out, Expr expression, boolean expected, int needed) {
        boolean parentheses = OperatorTable.COMPARISON < needed;
        out.write(parentheses ? "(" : "");
        out.expression(expression).write(expected ? " = 1" : " = 0");
        out.write(parentheses ? ")" : "");
    }

    /**
     * The end of an IN without values, after its opening parenthesis: never true, and NOT IN always.
     *
     * @param width how many values the left side has
     */
    public void emptyList(SqlCompiler out, int width, boolean negated) {
        String nothing = String.join(", ", Collections.nCopies(width, "NULL"));
        out.write(width == 1 ? nothing : "(" + nothing + ")").write(negated ? ") OR (1 = 1)" : ") AND (1 != 1)");
    }

    /** {@code CAST(a AS type)}. */
    public void cast(SqlCompiler out, CastExpr cast) {
        out.write("CAST(").expression(cast.operand()).write(" AS ");
        out.write(out.syntax().types().cast(out.syntax(), cast.type())).write(")");
        out.write(out.syntax().types().castCollation(out.syntax(), cast.type()));
    }

    /** A cast that gives NULL for what cannot be converted. */
    public void tryCast(SqlCompiler out, CastExpr cast) {
        throw out.syntax().unsupported("TRY_CAST", "Use cast(..), after a condition that only good values pass.");
    }

    /** An ordered-set aggregate. */
    public void withinGroup(SqlCompiler out, FunctionCall call) {
        out.expression(call.withWithinGroup(List.of()))
                .write(" WITHIN GROUP (ORDER BY ")
                .list(call.withinGroup())
                .write(")");
    }

    /** The frame of a window. */
    public void frame(SqlCompiler out, WindowFrame frame) {
        out.write(frame.unit().name()).write(" BETWEEN ");
        bound(out, frame.start());
        out.write(" AND ");
        bound(out, frame.end());
        if (frame.exclusion() != WindowFrame.Exclusion.NONE) {
            out.write(" EXCLUDE ").write(frame.exclusion().sql());
        }
    }

    private void bound(SqlCompiler out, WindowFrame.Bound bound) {
        Expr distance = bound.distance();
        if (distance != null) {
            distance(out, distance);
            out.write(" ");
        }
        out.write(bound.side().name().replace('_', ' '));
    }

    /** How far the end of a frame is from the current row. */
    protected void distance(SqlCompiler out, Expr distance) {
        out.operand(distance, OperatorTable.ATOM);
    }

    /** The rows to the right of IN when its left side is a row. */
    public void rowList(SqlCompiler out, List<Expr> rows) {
        out.list(rows);
    }

    /** An aggregate over the rows that satisfy a condition. */
    public void filter(SqlCompiler out, FunctionCall call, Expr condition) {
        out.expression(unfiltered(call, call.arguments()))
                .write(" FILTER (WHERE ")
                .operand(condition, 0)
                .write(")");
    }

    /** The same for databases without FILTER: aggregates pass over the NULL of the other rows. */
    protected static void filterByCase(SqlCompiler out, FunctionCall call, Expr condition) {
        Expr argument = call.arguments().get(0);
        if (argument instanceof Operation operation && operation.operator().equals(Operators.DISTINCT)) {
            filterByCase(out, call.withArguments(operation.operands()).withDistinct(true), condition);
            return;
        }
        Expr counted = argument instanceof Star ? new TextFragment(List.of("1"), call.type()) : argument;
        Expr chosen = new CaseExpr(null, List.of(new CaseExpr.When(condition, counted)), null, counted.type());
        List<Expr> arguments = new ArrayList<>(call.arguments());
        arguments.set(0, chosen);
        out.expression(unfiltered(call, arguments));
    }

    private static FunctionCall unfiltered(FunctionCall call, List<Expr> arguments) {
        return call.withArguments(arguments).withFilter(null);
    }
}
