package io.aludel.dialect.postgresql;

import static io.aludel.compile.OperatorTable.ATOM;
import static io.aludel.compile.OperatorTable.COMPARISON;

import io.aludel.compile.OperatorTable;
import io.aludel.compile.SequenceTemplates;
import io.aludel.compile.SqlCompiler;
import io.aludel.compile.Template;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Inline;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import io.aludel.type.ValueConverter;
import java.util.List;

/** The operators that PostgreSQL writes in its own way. */
final class PostgresqlOperators {
    private static final SqlType<Object> PATH =
            SqlTypes.converted(SqlTypes.array(SqlTypes.TEXT), Object.class, new TextSteps());

    private PostgresqlOperators() {}

    static OperatorTable table() {
        return OperatorTable.STANDARD
                .withIlike()
                .with(Operators.NEXT_NUMBER, SequenceTemplates::nextvalOfText)
                .with(Operators.BITWISE_XOR, Template.infix(Operators.BITWISE_XOR, "#"))
                // Looser than arithmetic: ~a + b would be ~(a + b).
                .with(Operators.BITWISE_NOT, COMPARISON + 1, Template.sign(Operators.BITWISE_NOT))
                .with(Operators.REGEXP_MATCH, matches("~", "~*"))
                .with(Operators.NOT_REGEXP_MATCH, matches("!~", "!~*"))
                .with(Operators.REGEXP_REPLACE, Template.function("REGEXP_REPLACE"))
                .with(Operators.MATCH, PostgresqlOperators::match)
                .with(Operators.NOT_MATCH, 4, PostgresqlOperators::notMatch)
                .with(Operators.INDEX, PostgresqlOperators::index)
                .with(Operators.SLICE, PostgresqlOperators::slice)
                .with(
                        Operators.SLICE_FROM,
                        (out, operands) -> indexed(out, operands.get(0))
                                .write("[")
                                .operand(operands.get(1), ATOM)
                                .write(":]"))
                .with(
                        Operators.SLICE_TO,
                        (out, operands) -> indexed(out, operands.get(0))
                                .write("[:")
                                .operand(operands.get(1), ATOM)
                                .write("]"))
                .withTyped(Operators.ARRAY, PostgresqlOperators::array)
                .with(Operators.JSON_ITEM, json("->"))
                .with(Operators.JSON_PATH, json("#>"))
                .withTyped(
                        Operators.JSON_TEXT,
                        (out, operation) ->
                                text(out, (Operation) operation.operands().get(0)))
                .withTyped(Operators.JSON_VALUE, PostgresqlOperators::value);
    }

    /** Only the flag for case has an operator of its own. */
    private static Template matches(String symbol, String ignoringCase) {
        return (out, operands) -> {
            Object flags = operands.size() > 2 ? ((Inline) operands.get(2)).value() : "";
            boolean plain = flags.equals("") || flags.equals("i");
            out.operand(operands.get(0), COMPARISON + 1).write(" ");
            out.write(flags.equals("i") ? ignoringCase : symbol).write(" ");
            if (plain) {
                out.operand(operands.get(1), COMPARISON + 1);
            } else {
                out.write("CONCAT('(?', ").expression(operands.get(2)).write(", ')', ");
                out.expression(operands.get(1)).write(")");
            }
        };
    }

    private static void match(SqlCompiler out, List<Expr> operands) {
        out.operand(operands.get(0), COMPARISON + 1).write(" @@ plainto_tsquery(");
        if (operands.size() > 2) {
            out.expression(operands.get(2)).write(", ");
        }
        out.expression(operands.get(1)).write(")");
    }

    private static void notMatch(SqlCompiler out, List<Expr> operands) {
        out.write("NOT ");
        match(out, operands);
    }

    private static void index(SqlCompiler out, List<Expr> operands) {
        indexed(out, operands.get(0)).write("[").operand(operands.get(1), ATOM).write("]");
    }

    private static void slice(SqlCompiler out, List<Expr> operands) {
        indexed(out, operands.get(0)).write("[").operand(operands.get(1), ATOM);
        out.write(":").operand(operands.get(2), ATOM).write("]");
    }

    /** Only a column can be indexed without parentheses. */
    private static SqlCompiler indexed(SqlCompiler out, Expr array) {
        boolean bare = array instanceof ColumnRef
                || (array instanceof Operation inner && inner.operator().equals(Operators.INDEX));
        return out.write(bare ? "" : "(").expression(array).write(bare ? "" : ")");
    }

    /** Enumerated words travel as texts, and would make an array of texts. */
    private static void array(SqlCompiler out, Operation operation) {
        SqlType<?> type = operation.type().on(out.syntax().dialect());
        SqlType<?> element = type.elementType();
        boolean words = element != null
                && isEnumerated(element)
                && !operation.operands().isEmpty();
        out.write(words ? "CAST(" : "")
                .write("ARRAY[")
                .list(operation.operands())
                .write("]");
        if (words) {
            out.write(" AS ")
                    .write(out.syntax().types().cast(out.syntax(), type))
                    .write(")");
        }
    }

    private static boolean isEnumerated(SqlType<?> type) {
        return type.detail() instanceof TypeDetail.OfEnum words && words.isNative();
    }

    private static Template json(String symbol) {
        return (out, operands) -> steps(out, operands, symbol);
    }

    private static void value(SqlCompiler out, Operation operation) {
        out.write("CAST(");
        text(out, (Operation) operation.operands().get(0));
        out.write(" AS ")
                .write(out.syntax().types().cast(out.syntax(), operation.type()))
                .write(")");
    }

    private static void text(SqlCompiler out, Operation element) {
        steps(out, element.operands(), element.operator().equals(Operators.JSON_PATH) ? "#>>" : "->>");
    }

    private static void steps(SqlCompiler out, List<Expr> operands, String symbol) {
        boolean parentheses = out.isInsideOperation();
        Expr json = operands.get(0);
        Expr step = operands.get(1);
        out.write(parentheses ? "(" : "");
        out.operand(json, isStep(json) ? Integer.MIN_VALUE : ATOM).write(" " + symbol + " ");
        if (symbol.startsWith("#") && step instanceof Bind path) {
            out.bindAs(path, PATH);
        } else {
            out.operand(step, ATOM);
        }
        out.write(parentheses ? ")" : "");
    }

    /** Steps bring parentheses of their own. */
    private static boolean isStep(Expr expression) {
        return expression instanceof Operation operation
                && (operation.operator().equals(Operators.JSON_ITEM)
                        || operation.operator().equals(Operators.JSON_PATH));
    }

    /** Keys and indexes are texts in a path. One for all, so that types with it are equal. */
    private static final class TextSteps implements ValueConverter<Object, List<String>> {
        @Override
        public List<String> toDatabase(Object value) {
            return ((List<?>) value).stream().map(Object::toString).toList();
        }

        @Override
        public Object toJava(List<String> value) {
            return value;
        }
    }
}
