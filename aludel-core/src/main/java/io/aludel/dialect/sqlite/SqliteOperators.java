package io.aludel.dialect.sqlite;

import static io.aludel.compile.OperatorTable.ATOM;
import static io.aludel.compile.OperatorTable.COMPARISON;

import io.aludel.compile.OperatorTable;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Template;
import io.aludel.dialect.Durations;
import io.aludel.dialect.JsonPaths;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.TypeKind;
import java.util.List;
import java.util.Map;

/** The operators that SQLite writes in its own way. */
final class SqliteOperators {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("year", "%Y"),
            Map.entry("month", "%m"),
            Map.entry("day", "%d"),
            Map.entry("hour", "%H"),
            Map.entry("minute", "%M"),
            Map.entry("second", "%S"),
            Map.entry("doy", "%j"),
            Map.entry("dow", "%w"),
            Map.entry("week", "%W"),
            Map.entry("epoch", "%s"));

    private static final int NEEDED_BY_SUM = 8;

    private SqliteOperators() {}

    static OperatorTable table() {
        OperatorTable table = OperatorTable.STANDARD
                .with(Operators.IS_DISTINCT_FROM, Template.infix(Operators.IS_DISTINCT_FROM, "IS NOT"))
                .with(Operators.IS_NOT_DISTINCT_FROM, Template.infix(Operators.IS_NOT_DISTINCT_FROM, "IS"))
                .with(Operators.DIVIDE, SqliteOperators::divide)
                .with(Operators.BITWISE_XOR, SqliteOperators::exclusiveOr)
                .with(Operators.REGEXP_MATCH, matches(Operators.REGEXP_MATCH, "REGEXP"))
                .with(Operators.NOT_REGEXP_MATCH, matches(Operators.NOT_REGEXP_MATCH, "NOT REGEXP"))
                .without(
                        Operators.REGEXP_REPLACE,
                        "a replacement by regular expression",
                        "Use replace(..), or change the text in Java.")
                .with(Operators.JSON_ITEM, SqliteOperators::element)
                .with(Operators.JSON_PATH, SqliteOperators::element)
                .withTyped(Operators.JSON_VALUE, SqliteOperators::value)
                .without(Operators.AT_TIME_ZONE, "AT TIME ZONE", "Keep times in UTC, and convert them in Java.")
                .without(Operators.ANY, "ANY", "Use in(query), or exists(..) with the comparison inside.")
                .without(Operators.ALL, "ALL", "Compare with the greatest or the least value of the query.");
        for (Operator array : List.of(Operators.INCLUDES, Operators.INCLUDED_BY, Operators.OVERLAPS)) {
            table = table.without(
                    array, "the operator " + array.symbol(), "Keep the elements in a table of their own.");
        }
        for (Operator between : List.of(Operators.BETWEEN_SYMMETRIC, Operators.NOT_BETWEEN_SYMMETRIC)) {
            table = table.without(between, "BETWEEN SYMMETRIC", "Use between(..) with the lower bound first.");
        }
        return withTimes(table);
    }

    /** Division of whole numbers would give a whole number. */
    private static void divide(SqlCompiler out, List<Expr> operands) {
        out.operand(operands.get(0), Operators.DIVIDE.precedence() + 1).write(" / (");
        out.operand(operands.get(1), Operators.DIVIDE.precedence() + 1).write(" + 0.0)");
    }

    /** There is no operator for it. */
    private static void exclusiveOr(SqlCompiler out, List<Expr> operands) {
        Expr left = operands.get(0);
        Expr right = operands.get(1);
        out.write("((")
                .operand(left, NEEDED_BY_SUM)
                .write(" | ")
                .operand(right, NEEDED_BY_SUM)
                .write(") - (");
        out.operand(left, NEEDED_BY_SUM)
                .write(" & ")
                .operand(right, NEEDED_BY_SUM)
                .write("))");
    }

    /** The function behind it takes no flags; they stand before the pattern, in its own language. */
    private static Template matches(Operator operator, String symbol) {
        Template infix = Template.infix(operator, symbol);
        return (out, operands) -> {
            if (operands.size() == 2) {
                infix.render(out, operands);
                return;
            }
            out.operand(operands.get(0), COMPARISON + 1).write(" " + symbol + " ('(?' || ");
            out.expression(operands.get(2))
                    .write(" || ')' || ")
                    .operand(operands.get(1), ATOM)
                    .write(")");
        };
    }

    private static void extract(SqlCompiler out, List<Expr> operands) {
        String field = ((LabelRef) operands.get(0)).name();
        String format = FIELDS.get(field);
        if (format == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "SQLite cannot extract '" + field + "' from a time.\n  It knows " + FIELDS.keySet() + ".");
        }
        out.write("CAST(STRFTIME('" + format + "', ")
                .expression(operands.get(1))
                .write(") AS INTEGER)");
    }

    private static OperatorTable withTimes(OperatorTable table) {
        return table.with(Operators.EXTRACT, SqliteOperators::extract)
                .withTyped(Operators.PLUS_DURATION, (out, operation) -> moved(out, operation, ""))
                .withTyped(Operators.MINUS_DURATION, (out, operation) -> moved(out, operation, "-"))
                .with(Operators.SINCE, ATOM, SqliteOperators::since);
    }

    private static void moved(SqlCompiler out, Operation operation, String sign) {
        time(out, operation.type().kind(), () -> {
            out.expression(operation.operands().get(0)).write(", '" + sign + "' || ");
            Durations.seconds(out, operation.operands().get(1));
            out.write(" || ' seconds'");
        });
    }

    /** Spans are kept as points in time; the day on which these begin is number 2440587.5. */
    private static void since(SqlCompiler out, List<Expr> operands) {
        time(
                out,
                TypeKind.TIMESTAMP,
                () -> out.write("2440587.5 + julianday(")
                        .expression(operands.get(0))
                        .write(") - julianday(")
                        .expression(operands.get(1))
                        .write(")"));
    }

    /** A time as the text that is kept for it: six digits after the point, or none where there would be zeros only. */
    private static void time(SqlCompiler out, TypeKind kind, Runnable value) {
        String format = switch (kind) {
            case DATE -> "%Y-%m-%d";
            case TIME -> "%H:%M:%f000";
            case TIMESTAMP_WITH_TIME_ZONE -> "%Y-%m-%d %H:%M:%f000+00:00";
            default -> "%Y-%m-%d %H:%M:%f000";
        };
        out.write("replace(strftime('" + format + "', ");
        value.run();
        out.write("), '.000000', '')");
    }

    private static void element(SqlCompiler out, List<Expr> operands) {
        out.write("JSON_QUOTE(");
        extracted(out, operands);
        out.write(")");
    }

    private static void value(SqlCompiler out, Operation operation) {
        Operation element = (Operation) operation.operands().get(0);
        out.write("CAST(");
        extracted(out, element.operands());
        out.write(" AS ")
                .write(out.syntax().types().cast(out.syntax(), operation.type()))
                .write(")");
    }

    private static void extracted(SqlCompiler out, List<Expr> operands) {
        out.write("JSON_EXTRACT(").expression(operands.get(0)).write(", ");
        JsonPaths.write(out, operands.get(1));
        out.write(")");
    }
}
