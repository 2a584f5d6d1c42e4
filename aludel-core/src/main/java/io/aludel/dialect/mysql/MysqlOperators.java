package io.aludel.dialect.mysql;

import static io.aludel.compile.OperatorTable.ATOM;
import static io.aludel.compile.OperatorTable.COMPARISON;

import io.aludel.compile.OperatorTable;
import io.aludel.compile.SequenceTemplates;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Template;
import io.aludel.dialect.Durations;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.RowValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operators that MySQL and MariaDB write in their own way. */
final class MysqlOperators {
    /** Looser than a comparison, since NOT stands before it. */
    private static final int NEGATED = COMPARISON - 1;

    /** What EXTRACT does not know, and the function that does. */
    private static final Map<String, String> FIELDS =
            Map.of("dow", "DAYOFWEEK(", "doy", "DAYOFYEAR(", "epoch", "UNIX_TIMESTAMP(");

    private static final Set<String> UNKNOWN_FIELDS =
            Set.of("isodow", "isoyear", "decade", "century", "millennium", "milliseconds", "microseconds");

    private MysqlOperators() {}

    static OperatorTable mysql() {
        return shared().with(Operators.REGEXP_MATCH, matches(Operators.REGEXP_MATCH, "REGEXP", ""))
                .with(Operators.NOT_REGEXP_MATCH, NEGATED, matches(Operators.NOT_REGEXP_MATCH, "NOT REGEXP", "NOT "))
                .with(Operators.REGEXP_REPLACE, Template.function("REGEXP_REPLACE"));
    }

    static OperatorTable mariadb() {
        return shared().with(Operators.REGEXP_MATCH, flagsInside("REGEXP"))
                .with(Operators.NOT_REGEXP_MATCH, flagsInside("NOT REGEXP"))
                .with(Operators.REGEXP_REPLACE, MysqlOperators::replaceFlagsInside);
    }

    private static OperatorTable shared() {
        OperatorTable table = OperatorTable.STANDARD
                .with(Operators.CONCAT, MysqlOperators::concat)
                .with(Operators.IS_DISTINCT_FROM, NEGATED, MysqlOperators::distinct)
                .with(Operators.IS_NOT_DISTINCT_FROM, Template.infix(Operators.IS_NOT_DISTINCT_FROM, "<=>"))
                .with(Operators.DIVIDE, Template.infix(Operators.DIVIDE))
                .with(Operators.FLOOR_DIVIDE, MysqlOperators::floor)
                .with(Operators.MATCH, MysqlOperators::match)
                .with(Operators.NOT_MATCH, NEGATED, MysqlOperators::notMatch)
                .with(Operators.MATCH_AGAINST, MysqlOperators::matchAgainst)
                .with(Operators.EXTRACT, MysqlOperators::extract)
                .with(Operators.PLUS_DURATION, moved("DATE_ADD"))
                .with(Operators.MINUS_DURATION, moved("DATE_SUB"))
                .with(Operators.SINCE, ATOM, MysqlOperators::since)
                .with(Operators.JSON_ITEM, MysqlOperators::element)
                .with(Operators.JSON_PATH, MysqlOperators::element)
                .withTyped(Operators.JSON_VALUE, MysqlJson::value)
                .with(Operators.EXCLUDED, MysqlOperators::excluded)
                .with(Operators.NEXT_NUMBER, SequenceTemplates::nextval)
                .without(Operators.AT_TIME_ZONE, "AT TIME ZONE", "Use function(\"convert_tz\", ..).");
        for (Operator between : List.of(Operators.BETWEEN_SYMMETRIC, Operators.NOT_BETWEEN_SYMMETRIC)) {
            table = table.without(between, "BETWEEN SYMMETRIC", "Use between(..) with the lower bound first.");
        }
        for (Operator array : List.of(Operators.INCLUDES, Operators.INCLUDED_BY, Operators.OVERLAPS)) {
            table = table.without(
                    array, "the operator " + array.symbol(), "Use a JSON function such as json_contains.");
        }
        return table;
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

    private static void floor(SqlCompiler out, List<Expr> operands) {
        int needed = Operators.DIVIDE.precedence() + 1;
        out.write("FLOOR(").operand(operands.get(0), needed).write(" / ");
        out.operand(operands.get(1), needed).write(")");
    }

    /** Spans are kept as points in time. */
    private static void since(SqlCompiler out, List<Expr> operands) {
        out.write("DATE_ADD(TIMESTAMP '1970-01-01 00:00:00', INTERVAL TIMESTAMPDIFF(MICROSECOND, ")
                .expression(operands.get(1))
                .write(", ")
                .expression(operands.get(0))
                .write(") MICROSECOND)");
    }

    private static Template matches(Operator operator, String symbol, String not) {
        Template infix = Template.infix(operator, symbol);
        return (out, operands) -> {
            if (operands.size() > 2) {
                out.write(not).write("REGEXP_LIKE(").list(operands).write(")");
            } else {
                infix.render(out, operands);
            }
        };
    }

    /** MariaDB takes flags at the beginning of the pattern only. */
    private static Template flagsInside(String symbol) {
        return (out, operands) -> {
            out.operand(operands.get(0), COMPARISON + 1).write(" " + symbol + " ");
            pattern(out, operands.get(1), operands.subList(2, operands.size()));
        };
    }

    private static void replaceFlagsInside(SqlCompiler out, List<Expr> operands) {
        out.write("REGEXP_REPLACE(").expression(operands.get(0)).write(", ");
        pattern(out, operands.get(1), operands.subList(3, operands.size()));
        out.write(", ").expression(operands.get(2)).write(")");
    }

    private static void pattern(SqlCompiler out, Expr pattern, List<Expr> flags) {
        if (flags.isEmpty()) {
            out.operand(pattern, COMPARISON + 1);
        } else {
            out.write("CONCAT('(?', ")
                    .expression(flags.get(0))
                    .write(", ')', ")
                    .expression(pattern)
                    .write(")");
        }
    }

    private static void match(SqlCompiler out, List<Expr> operands) {
        out.write("MATCH (").expression(operands.get(0)).write(") AGAINST (");
        out.expression(operands.get(1)).write(" IN BOOLEAN MODE)");
    }

    private static void notMatch(SqlCompiler out, List<Expr> operands) {
        out.write("NOT ");
        match(out, operands);
    }

    private static void matchAgainst(SqlCompiler out, List<Expr> operands) {
        String mode = ((LabelRef) operands.get(2)).name();
        out.write("MATCH (").list(((RowValue) operands.get(0)).values()).write(") AGAINST (");
        out.expression(operands.get(1))
                .write(mode.isEmpty() ? "" : " ")
                .write(mode)
                .write(")");
    }

    private static void extract(SqlCompiler out, List<Expr> operands) {
        String field = ((LabelRef) operands.get(0)).name();
        String function = FIELDS.get(field);
        if (UNKNOWN_FIELDS.contains(field)) {
            throw out.syntax()
                    .unsupported("extracting " + field + " from a time", "Compute it from year, week or second.");
        }
        if (function == null) {
            out.write("EXTRACT(" + field + " FROM ").expression(operands.get(1)).write(")");
        } else {
            out.write(function).expression(operands.get(1)).write(field.equals("dow") ? ") - 1" : ")");
        }
    }

    private static Template moved(String function) {
        return (out, operands) -> {
            out.write(function + "(").expression(operands.get(0)).write(", INTERVAL ");
            Durations.microseconds(out, operands.get(1));
            out.write(" MICROSECOND)");
        };
    }

    private static void element(SqlCompiler out, List<Expr> operands) {
        MysqlJson.extracted(out, operands);
    }

    private static void excluded(SqlCompiler out, List<Expr> operands) {
        out.write("VALUES(").identifier(out.columnName(operands.get(0))).write(")");
    }
}
