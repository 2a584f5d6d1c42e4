package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Inline;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import java.util.List;

/** How an operator or a function is written in one dialect. Stateless. */
@FunctionalInterface
public interface Template {
    /** Writes the construct with its operands. */
    void render(SqlCompiler out, List<Expr> operands);

    /** {@code name(a, b)}. */
    static Template function(String name) {
        return (out, operands) -> out.write(name).write("(").list(operands).write(")");
    }

    /** The same words whatever the operands: {@code CURRENT_TIMESTAMP}. */
    static Template words(String words) {
        return (out, operands) -> out.write(words);
    }

    /** {@code a op b op c}; only chains of one associative operator go without parentheses. */
    static Template infix(Operator operator) {
        return infix(operator, operator.symbol());
    }

    /** The same with another symbol. */
    static Template infix(Operator operator, String symbol) {
        String between = " " + symbol + " ";
        int needed = operator.precedence() + 1;
        return (out, operands) -> {
            for (int index = 0; index < operands.size(); index++) {
                if (index > 0) {
                    out.verbatim(between);
                }
                Expr operand = operands.get(index);
                boolean chained = operator.associative()
                        && operand instanceof Operation inner
                        && inner.operator().equals(operator);
                out.operand(operand, chained ? Integer.MIN_VALUE : needed);
            }
        };
    }

    /** {@code a AND b AND c}: the operands are conditions. */
    static Template connective(Operator operator) {
        String between = " " + operator.symbol() + " ";
        return (out, operands) -> {
            for (int index = 0; index < operands.size(); index++) {
                if (index > 0) {
                    out.write(between);
                }
                out.condition(operands.get(index), operator.precedence() + 1);
            }
        };
    }

    /** {@code op a}. */
    static Template prefix(Operator operator) {
        return (out, operands) -> out.verbatim(operator.symbol()).operand(operands.get(0), operator.precedence() + 1);
    }

    /** {@code op a}, with a literal in parentheses: two signs side by side begin a comment, or are an operator that nobody has. */
    static Template sign(Operator operator) {
        return (out, operands) -> {
            Expr operand = operands.get(0);
            boolean literal = operand instanceof Inline || out.isDefinition() && operand instanceof Bind;
            out.verbatim(operator.symbol()).write(literal ? "(" : "");
            out.operand(operand, operator.precedence() + 1).write(literal ? ")" : "");
        };
    }

    /** {@code a op}. */
    static Template postfix(Operator operator) {
        return (out, operands) ->
                out.operand(operands.get(0), operator.precedence() + 1).verbatim(" " + operator.symbol());
    }

    /** The error for what the database cannot do. */
    static Template unsupported(String construct, String remedy) {
        return (out, operands) -> {
            throw out.syntax().unsupported(construct, remedy);
        };
    }
}
