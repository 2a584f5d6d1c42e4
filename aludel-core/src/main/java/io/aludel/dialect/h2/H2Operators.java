package io.aludel.dialect.h2;

import static io.aludel.compile.OperatorTable.ATOM;
import static io.aludel.compile.OperatorTable.COMPARISON;

import io.aludel.compile.OperatorTable;
import io.aludel.compile.SequenceTemplates;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Template;
import io.aludel.dialect.Durations;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import java.util.List;

/** The operators that H2 writes in its own way. */
final class H2Operators {
    /** Looser than a comparison, since NOT stands before it. */
    private static final int NEGATED = COMPARISON - 1;

    private H2Operators() {}

    static OperatorTable table() {
        OperatorTable table = OperatorTable.STANDARD
                .withIlike()
                .with(Operators.DIVIDE, H2Operators::divide)
                .with(Operators.BITWISE_AND, bits("BITAND"))
                .with(Operators.BITWISE_OR, bits("BITOR"))
                .with(Operators.BITWISE_XOR, bits("BITXOR"))
                .withFunction(Operators.BITWISE_NOT, "BITNOT")
                .with(Operators.SHIFT_LEFT, bits("LSHIFT"))
                .with(Operators.SHIFT_RIGHT, bits("RSHIFT"))
                .with(Operators.EXTRACT, H2Operators::extract)
                .withFunction(Operators.REGEXP_MATCH, "REGEXP_LIKE")
                .with(
                        Operators.NOT_REGEXP_MATCH,
                        NEGATED,
                        (out, operands) ->
                                out.write("NOT REGEXP_LIKE(").list(operands).write(")"))
                .withFunction(Operators.REGEXP_REPLACE, "REGEXP_REPLACE")
                .with(Operators.INDEX, H2Operators::index)
                .withFunction(Operators.SLICE, "ARRAY_SLICE")
                .with(
                        Operators.SLICE_FROM,
                        (out, operands) -> out.write("ARRAY_SLICE(")
                                .list(operands)
                                .write(", CARDINALITY(")
                                .expression(operands.get(0))
                                .write("))"))
                .with(
                        Operators.SLICE_TO,
                        (out, operands) -> out.write("ARRAY_SLICE(")
                                .expression(operands.get(0))
                                .write(", 1, ")
                                .expression(operands.get(1))
                                .write(")"))
                .with(
                        Operators.ARRAY,
                        (out, operands) ->
                                out.write("ARRAY[").list(typed(operands)).write("]"))
                .with(Operators.PLUS_DURATION, moved(""))
                .with(Operators.MINUS_DURATION, moved("-"))
                .with(Operators.EXCLUDED, H2Clauses::excluded)
                .with(Operators.NEXT_NUMBER, SequenceTemplates::nextValueFor);
        for (Operator match : List.of(Operators.MATCH, Operators.NOT_MATCH)) {
            table = table.without(match, "a full-text search", "Use like(..), or H2's function FT_SEARCH.");
        }
        for (Operator array : List.of(Operators.INCLUDES, Operators.INCLUDED_BY, Operators.OVERLAPS)) {
            table = table.without(array, "the operator " + array.symbol(), "Use the function array_contains.");
        }
        return table;
    }

    /** Division of whole numbers would give a whole number, and a NUMERIC without a size keeps no digits after the point. */
    private static void divide(SqlCompiler out, List<Expr> operands) {
        int needed = Operators.DIVIDE.precedence() + 1;
        Expr divisor = operands.get(1);
        out.operand(operands.get(0), needed).write(" / ");
        if (divisor.type().isInteger()) {
            out.expression(new CastExpr(divisor, SqlTypes.NUMERIC(38, 10)));
        } else {
            out.operand(divisor, needed);
        }
    }

    /** Its functions have to be told the types of parameters. */
    private static Template bits(String function) {
        return (out, operands) ->
                out.write(function).write("(").list(TypedBinds.all(operands)).write(")");
    }

    /** Its week begins with 1. */
    private static void extract(SqlCompiler out, List<Expr> operands) {
        String field = ((LabelRef) operands.get(0)).name();
        boolean weekday = field.equals("dow");
        out.write(weekday ? "(EXTRACT(" : "EXTRACT(").write(field).write(" FROM ");
        out.expression(operands.get(1)).write(weekday ? ") - 1)" : ")");
    }

    private static void index(SqlCompiler out, List<Expr> operands) {
        boolean bare = !(operands.get(0) instanceof Operation);
        out.write(bare ? "" : "(").expression(operands.get(0)).write(bare ? "[" : ")[");
        out.operand(operands.get(1), ATOM).write("]");
    }

    private static Template moved(String sign) {
        return (out, operands) -> {
            out.write("DATEADD(MICROSECOND, ").write(sign);
            Durations.microseconds(out, operands.get(1));
            out.write(", ").expression(operands.get(0)).write(")");
        };
    }

    /** Parameters alone do not tell what the array holds. */
    private static List<Expr> typed(List<Expr> elements) {
        boolean open = elements.stream().allMatch(Bind.class::isInstance);
        return open ? TypedBinds.all(elements) : elements;
    }
}
