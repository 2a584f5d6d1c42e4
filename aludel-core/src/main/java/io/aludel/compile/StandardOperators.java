package io.aludel.compile;

import static io.aludel.compile.OperatorTable.ATOM;
import static io.aludel.compile.OperatorTable.COMPARISON;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.type.TypeKind;
import java.util.List;

/** The operators as standard SQL writes them. */
final class StandardOperators {
    private StandardOperators() {}

    static OperatorTable table() {
        OperatorTable table = PatternTemplates.lowered(OperatorTable.EMPTY)
                .with(Operators.AND, Template.connective(Operators.AND))
                .with(Operators.OR, Template.connective(Operators.OR))
                .with(Operators.NOT, (out, operands) -> out.negation(operands.get(0)))
                .with(Operators.NOT_IN, ATOM, StandardOperators::notIn)
                .with(Operators.NEGATE, Template.sign(Operators.NEGATE))
                .with(Operators.DIVIDE, StandardOperators::divide)
                .withTyped(Operators.FLOOR_DIVIDE, StandardOperators::floorDivide)
                .with(Operators.COLLATE, StandardOperators::collate)
                .with(Operators.EXTRACT, StandardOperators::extract)
                .with(Operators.DISTINCT, StandardOperators::distinct)
                .with(Operators.ANY, quantified("ANY"))
                .with(Operators.ALL, quantified("ALL"))
                .with(Operators.AT_TIME_ZONE, Template.infix(Operators.AT_TIME_ZONE))
                .with(Operators.PLUS_DURATION, Template.infix(Operators.PLUS_DURATION))
                .with(Operators.MINUS_DURATION, Template.infix(Operators.MINUS_DURATION))
                .with(Operators.SINCE, Template.infix(Operators.SINCE))
                .with(Operators.MATCH, StandardOperators::match)
                .with(Operators.NOT_MATCH, COMPARISON - 1, StandardOperators::notMatch)
                .with(Operators.EXCLUDED, StandardOperators::excluded)
                .with(Operators.GIVEN_VALUE, (out, operands) -> out.given(operands.get(0)))
                .with(Operators.NEXT_NUMBER, SequenceTemplates::none);
        for (Operator between : List.of(
                Operators.BETWEEN,
                Operators.NOT_BETWEEN,
                Operators.BETWEEN_SYMMETRIC,
                Operators.NOT_BETWEEN_SYMMETRIC)) {
            table = table.with(between, between(between));
        }
        return table;
    }

    private static Template between(Operator operator) {
        String words = " " + operator.symbol() + " ";
        return (out, operands) -> {
            out.operand(operands.get(0), COMPARISON + 1).write(words);
            out.operand(operands.get(1), COMPARISON + 1).write(" AND ");
            out.operand(operands.get(2), COMPARISON + 1);
        };
    }

    private static void notIn(SqlCompiler out, List<Expr> operands) {
        out.write("(").operand(operands.get(0), COMPARISON + 1).write(" NOT IN ");
        out.operand(operands.get(1), COMPARISON + 1).write(")");
    }

    /** Division of whole numbers would give a whole number. */
    private static void divide(SqlCompiler out, List<Expr> operands) {
        int needed = Operators.DIVIDE.precedence() + 1;
        Expr divisor = operands.get(1);
        out.operand(operands.get(0), needed).write(" / ");
        if (divisor.type().isInteger() || divisor.type().kind() == TypeKind.UNKNOWN) {
            out.write("CAST(").operand(divisor, needed).write(" AS NUMERIC)");
        } else if (divisor instanceof ColumnRef && divisor.type().isNumeric()
                || divisor instanceof Bind && divisor.type().kind().family() == TypeKind.DOUBLE) {
            out.expression(new CastExpr(divisor, divisor.type()));
        } else {
            out.operand(divisor, needed);
        }
    }

    /** {@code a / b}, for databases that divide whole numbers to whole numbers, and its floor for other numbers. */
    private static void floorDivide(SqlCompiler out, Operation operation) {
        boolean whole =
                operation.operands().stream().allMatch(operand -> operand.type().isInteger());
        if (whole) {
            divided(out, operation.operands());
        } else {
            floor(out, operation.operands());
        }
    }

    /** {@code FLOOR(a / b)}. */
    static void floor(SqlCompiler out, List<Expr> operands) {
        out.write("FLOOR(");
        divided(out, operands);
        out.write(")");
    }

    /** {@code a / b}. */
    static void divided(SqlCompiler out, List<Expr> operands) {
        int needed = Operators.DIVIDE.precedence() + 1;
        out.operand(operands.get(0), needed).write(" / ").operand(operands.get(1), needed);
    }

    private static void collate(SqlCompiler out, List<Expr> operands) {
        out.operand(operands.get(0), COMPARISON + 1).write(" COLLATE ");
        Expr name = operands.get(1);
        if (name instanceof LabelRef collation) {
            out.collation(collation.name());
        } else {
            out.expression(name);
        }
    }

    private static void extract(SqlCompiler out, List<Expr> operands) {
        out.write("EXTRACT(")
                .write(field(operands))
                .write(" FROM ")
                .expression(operands.get(1))
                .write(")");
    }

    /** The name of the field to extract; only the words of a field can be given, so it is SQL. */
    static String field(List<Expr> operands) {
        return ((LabelRef) operands.get(0)).name();
    }

    private static void distinct(SqlCompiler out, List<Expr> operands) {
        out.write("DISTINCT ").operand(operands.get(0), COMPARISON + 1);
    }

    /** A query brings parentheses of its own. */
    /** A configuration, the third operand, is PostgreSQL's. */
    private static void match(SqlCompiler out, List<Expr> operands) {
        Template.infix(Operators.MATCH).render(out, operands.subList(0, 2));
    }

    private static void notMatch(SqlCompiler out, List<Expr> operands) {
        match(out.write("NOT "), operands);
    }

    private static Template quantified(String word) {
        return (out, operands) -> {
            Expr operand = operands.get(0);
            boolean query = operand instanceof SubqueryExpr;
            out.write(word).write(query ? " " : " (").expression(operand).write(query ? "" : ")");
        };
    }

    private static void excluded(SqlCompiler out, List<Expr> operands) {
        out.write("excluded.").identifier(out.columnName(operands.get(0)));
    }
}
