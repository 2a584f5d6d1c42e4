package io.aludel.compile;

import io.aludel.sql.ast.Expr;
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

    /** {@code a op b op c}; equal precedence needs parentheses on the right, and on both sides of comparisons. */
    static Template infix(String symbol, int precedence, boolean associative) {
        String between = " " + symbol + " ";
        boolean chains = precedence > OperatorTable.COMPARISON;
        return (out, operands) -> {
            for (int index = 0; index < operands.size(); index++) {
                if (index > 0) {
                    out.write(between);
                }
                boolean bare = associative || (index == 0 && chains);
                out.operand(operands.get(index), bare ? precedence : precedence + 1);
            }
        };
    }

    /** {@code a AND b AND c}: the operands are conditions. */
    static Template connective(String symbol, int precedence) {
        return (out, operands) -> {
            for (int index = 0; index < operands.size(); index++) {
                if (index > 0) {
                    out.write(symbol);
                }
                out.condition(operands.get(index), precedence);
            }
        };
    }

    /** {@code op a}. */
    static Template prefix(String symbol, int precedence) {
        return (out, operands) -> out.write(symbol).operand(operands.get(0), precedence + 1);
    }

    /** {@code a op}. */
    static Template postfix(String symbol, int precedence) {
        return (out, operands) -> out.operand(operands.get(0), precedence + 1).write(" " + symbol);
    }
}
