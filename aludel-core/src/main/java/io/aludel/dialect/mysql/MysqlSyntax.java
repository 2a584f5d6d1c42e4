package io.aludel.dialect.mysql;

import static io.aludel.compile.OperatorTable.ATOM;
import static io.aludel.compile.OperatorTable.COMPARISON;

import io.aludel.compile.Clauses;
import io.aludel.compile.FunctionTable;
import io.aludel.compile.Identifiers;
import io.aludel.compile.LiteralRenderer;
import io.aludel.compile.OperatorTable;
import io.aludel.compile.SequenceTemplates;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Syntax;
import io.aludel.compile.Template;
import io.aludel.compile.TypeCompiler;
import io.aludel.dialect.TransactionSupport;
import io.aludel.dialect.TwoPhaseSupport;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tables of operators and functions that MySQL and MariaDB share. */
final class MysqlSyntax {
    static final TransactionSupport TRANSACTIONS = TransactionSupport.STANDARD
            .withReadOnly("SET SESSION TRANSACTION READ ONLY", "SET SESSION TRANSACTION READ WRITE")
            .withTwoPhase(TwoPhaseSupport.XA);

    private static final OperatorTable OPERATORS = OperatorTable.STANDARD
            .with(Operators.CONCAT, ATOM, MysqlSyntax::concat)
            .with(Operators.IS_DISTINCT_FROM, COMPARISON - 1, MysqlSyntax::distinct)
            .with(Operators.IS_NOT_DISTINCT_FROM, COMPARISON, Template.infix("<=>", COMPARISON, false))
            .with(Operators.NEXT_NUMBER, ATOM, SequenceTemplates::nextval)
            .with(Operators.EXCLUDED, ATOM, MysqlSyntax::excluded);

    private static final FunctionTable FUNCTIONS = FunctionTable.STANDARD.withName("length", "char_length");

    private MysqlSyntax() {}

    static Syntax of(
            String dialect, Set<String> reserved, Clauses clauses, TypeCompiler types, LiteralRenderer literals) {
        return new Syntax(dialect, Identifiers.quoting('`', reserved), OPERATORS, FUNCTIONS, clauses, types, literals);
    }

    /** {@code ||} is OR there; chains become one call. */
    private static void concat(SqlCompiler out, List<Expr> operands) {
        List<Expr> flat = new ArrayList<>();
        flatten(operands, flat);
        out.write("concat(").list(flat).write(")");
    }

    private static void flatten(List<Expr> operands, List<Expr> flat) {
        for (Expr operand : operands) {
            if (operand instanceof Operation inner && inner.operator().equals(Operators.CONCAT)) {
                flatten(inner.operands(), flat);
            } else {
                flat.add(operand);
            }
        }
    }

    private static void distinct(SqlCompiler out, List<Expr> operands) {
        out.write("NOT (").operand(operands.get(0), COMPARISON + 1).write(" <=> ");
        out.operand(operands.get(1), COMPARISON + 1).write(")");
    }

    private static void excluded(SqlCompiler out, List<Expr> operands) {
        out.write("VALUES(").identifier(out.columnName(operands.get(0))).write(")");
    }
}
