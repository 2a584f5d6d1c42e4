package io.aludel.dialect;

import io.aludel.compile.Clauses;
import io.aludel.compile.OperatorTable;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;

/** Clauses of databases with a boolean type: a boolean column is a condition by itself. Stateless. */
public class BooleanClauses extends Clauses {
    private static final int NOT = 4;

    @Override
    public String constant(Syntax syntax, Constant constant) {
        return switch (constant) {
            case NULL -> "NULL";
            case TRUE -> "true";
            case FALSE -> "false";
            case DEFAULT -> "DEFAULT";
        };
    }

    @Override
    public void truth(SqlCompiler out, Expr expression, boolean expected, int needed) {
        if (expected) {
            out.expression(expression);
            return;
        }
        boolean parentheses = NOT < needed;
        out.write(parentheses ? "(NOT " : "NOT ").operand(expression, OperatorTable.ATOM);
        out.write(parentheses ? ")" : "");
    }
}
