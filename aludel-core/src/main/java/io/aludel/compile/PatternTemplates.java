package io.aludel.compile;

import static io.aludel.compile.OperatorTable.COMPARISON;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Inline;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import java.util.List;

/** How LIKE and what is built upon it is written: with and without regard to case, at the start, at the end and within. */
final class PatternTemplates {
    private static final Inline ANYTHING = new Inline("%", SqlTypes.VARCHAR);

    private PatternTemplates() {}

    /** Where the text has to stand. */
    private enum Place {
        START,
        END,
        WITHIN
    }

    /** For databases that compare without regard to case in lower case. */
    static OperatorTable lowered(OperatorTable table) {
        OperatorTable patterns = table.with(Operators.LIKE, OperatorTable.likeTemplate("LIKE"))
                .with(Operators.NOT_LIKE, OperatorTable.likeTemplate("NOT LIKE"))
                .with(Operators.ILIKE, loweredLike("LIKE"))
                .with(Operators.NOT_ILIKE, loweredLike("NOT LIKE"));
        patterns = places(patterns, "LIKE", false, Operators.STARTS_WITH, Operators.ENDS_WITH, Operators.CONTAINS);
        patterns = places(
                patterns,
                "NOT LIKE",
                false,
                Operators.NOT_STARTS_WITH,
                Operators.NOT_ENDS_WITH,
                Operators.NOT_CONTAINS);
        patterns = places(patterns, "LIKE", true, Operators.ISTARTS_WITH, Operators.IENDS_WITH, Operators.ICONTAINS);
        return places(
                patterns,
                "NOT LIKE",
                true,
                Operators.NOT_ISTARTS_WITH,
                Operators.NOT_IENDS_WITH,
                Operators.NOT_ICONTAINS);
    }

    /** For databases with ILIKE. */
    static OperatorTable nativeIlike(OperatorTable table) {
        OperatorTable patterns = table.with(Operators.ILIKE, OperatorTable.likeTemplate("ILIKE"))
                .with(Operators.NOT_ILIKE, OperatorTable.likeTemplate("NOT ILIKE"));
        patterns = places(patterns, "ILIKE", false, Operators.ISTARTS_WITH, Operators.IENDS_WITH, Operators.ICONTAINS);
        return places(
                patterns,
                "NOT ILIKE",
                false,
                Operators.NOT_ISTARTS_WITH,
                Operators.NOT_IENDS_WITH,
                Operators.NOT_ICONTAINS);
    }

    private static OperatorTable places(
            OperatorTable table, String words, boolean lowered, Operator start, Operator end, Operator within) {
        return table.with(start, placed(Place.START, words, lowered))
                .with(end, placed(Place.END, words, lowered))
                .with(within, placed(Place.WITHIN, words, lowered));
    }

    private static Template placed(Place place, String words, boolean lowered) {
        return (out, operands) -> {
            Expr text = lowered ? lower(operands.get(0)) : operands.get(0);
            Expr sought = lowered ? lower(operands.get(1)) : operands.get(1);
            out.operand(text, COMPARISON + 1).write(" " + words + " ");
            out.expression(new Operation(Operators.CONCAT, pattern(place, sought), SqlTypes.VARCHAR));
            escape(out, operands);
        };
    }

    private static List<Expr> pattern(Place place, Expr sought) {
        return switch (place) {
            case START -> List.of(sought, ANYTHING);
            case END -> List.of(ANYTHING, sought);
            case WITHIN -> List.of(ANYTHING, sought, ANYTHING);
        };
    }

    private static Template loweredLike(String words) {
        return (out, operands) -> {
            out.write("lower(").operand(operands.get(0), COMPARISON + 1).write(") " + words + " lower(");
            out.operand(operands.get(1), COMPARISON + 1).write(")");
            escape(out, operands);
        };
    }

    private static Expr lower(Expr expression) {
        return FunctionCall.of("lower", SqlTypes.VARCHAR, expression);
    }

    /** {@code ESCAPE c} when there is a third operand. */
    static void escape(SqlCompiler out, List<Expr> operands) {
        if (operands.size() > 2) {
            out.write(" ESCAPE ").operand(operands.get(2), COMPARISON + 1);
        }
    }
}
