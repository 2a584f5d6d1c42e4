package io.aludel.compile;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a dialect writes operators, by their names. Immutable, safe for use by many threads.
 *
 * <p>An operator without an entry is written as its {@linkplain Operator#form() form} says. A dialect starts from {@link #STANDARD} and
 * replaces what it writes in its own way:
 *
 * <pre>{@code
 * OperatorTable.STANDARD.with(Operators.CONCAT, OperatorTable.ATOM, Template.function("concat"))
 * }</pre>
 */
public final class OperatorTable {
    /** The precedence of what never needs parentheses: a column, a call, anything in parentheses of its own. */
    public static final int ATOM = 100;

    /** The precedence of {@code =}, {@code LIKE}, {@code IN}, {@code IS} and their like, which do not chain. */
    public static final int COMPARISON = 5;

    /** The way of standard SQL. */
    public static final OperatorTable STANDARD = new OperatorTable(standard());

    private final Map<String, Entry> entries;

    private OperatorTable(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /**
     * How one operator is written.
     *
     * @param precedence of what is written; higher binds tighter
     * @param template writes it
     */
    public record Entry(int precedence, Template template) {}

    /** The way of an operator. */
    public Entry entry(Operator operator) {
        Entry found = entries.get(operator.name());
        return found == null ? byForm(operator) : found;
    }

    /** A copy in which an operator is written in another way. */
    public OperatorTable with(Operator operator, int precedence, Template template) {
        Map<String, Entry> changed = new HashMap<>(entries);
        changed.put(operator.name(), new Entry(precedence, template));
        return new OperatorTable(changed);
    }

    private static Entry byForm(Operator operator) {
        int precedence = operator.precedence();
        String symbol = operator.symbol();
        return switch (operator.form()) {
            case PREFIX -> new Entry(precedence, Template.prefix(symbol, precedence));
            case POSTFIX -> new Entry(precedence, Template.postfix(symbol, precedence));
            case INFIX -> new Entry(precedence, Template.infix(symbol, precedence, operator.associative()));
            case FUNCTION -> new Entry(ATOM, Template.function(symbol));
            case SPECIAL -> throw new IllegalStateException("the compiler does not know operator " + operator.name());
        };
    }

    private static Map<String, Entry> standard() {
        Map<String, Entry> entries = new HashMap<>();
        for (Operator operator : List.of(
                Operators.EQ,
                Operators.NE,
                Operators.LT,
                Operators.LE,
                Operators.GT,
                Operators.GE,
                Operators.IS,
                Operators.IS_NOT,
                Operators.IS_DISTINCT_FROM,
                Operators.IS_NOT_DISTINCT_FROM,
                Operators.IN,
                Operators.NOT_IN,
                Operators.CONCAT,
                Operators.PLUS,
                Operators.MINUS,
                Operators.TIMES,
                Operators.DIVIDE,
                Operators.MODULO)) {
            entries.put(operator.name(), byForm(operator));
        }
        entries.put(Operators.AND.name(), new Entry(3, Template.connective(" AND ", 3)));
        entries.put(Operators.OR.name(), new Entry(2, Template.connective(" OR ", 2)));
        entries.put(Operators.NOT.name(), new Entry(4, OperatorTable::not));
        like(entries, Operators.LIKE, "LIKE");
        like(entries, Operators.NOT_LIKE, "NOT LIKE");
        lowered(entries, Operators.ILIKE, Operators.LIKE);
        lowered(entries, Operators.NOT_ILIKE, Operators.NOT_LIKE);
        between(entries, Operators.BETWEEN);
        between(entries, Operators.NOT_BETWEEN);
        entries.put(Operators.NEGATE.name(), new Entry(9, Template.prefix("-", 9)));
        entries.put(Operators.COLLATE.name(), new Entry(10, OperatorTable::collate));
        entries.put(Operators.NEXT_NUMBER.name(), new Entry(ATOM, SequenceTemplates::none));
        entries.put(Operators.EXCLUDED.name(), new Entry(ATOM, OperatorTable::excluded));
        return entries;
    }

    private static void not(SqlCompiler out, List<Expr> operands) {
        out.negation(operands.get(0));
    }

    private static void like(Map<String, Entry> entries, Operator operator, String words) {
        entries.put(operator.name(), new Entry(COMPARISON, likeTemplate(words)));
    }

    /** {@code a LIKE b}, {@code a LIKE b ESCAPE c}. */
    public static Template likeTemplate(String words) {
        return (out, operands) -> {
            out.operand(operands.get(0), COMPARISON + 1).write(" " + words + " ");
            out.operand(operands.get(1), COMPARISON + 1);
            if (operands.size() > 2) {
                out.write(" ESCAPE ").operand(operands.get(2), COMPARISON + 1);
            }
        };
    }

    /** Databases without ILIKE compare in lower case. */
    private static void lowered(Map<String, Entry> entries, Operator operator, Operator plain) {
        entries.put(operator.name(), new Entry(COMPARISON, (out, operands) -> {
            List<Expr> lowered = new ArrayList<>(operands);
            lowered.set(0, lower(operands.get(0)));
            lowered.set(1, lower(operands.get(1)));
            out.expression(new Operation(plain, lowered, SqlTypes.BOOLEAN));
        }));
    }

    private static Expr lower(Expr expression) {
        return FunctionCall.of("lower", SqlTypes.VARCHAR, expression);
    }

    private static void between(Map<String, Entry> entries, Operator operator) {
        String words = " " + operator.symbol() + " ";
        entries.put(operator.name(), new Entry(COMPARISON, (out, operands) -> {
            out.operand(operands.get(0), COMPARISON + 1).write(words);
            out.operand(operands.get(1), COMPARISON + 1).write(" AND ");
            out.operand(operands.get(2), COMPARISON + 1);
        }));
    }

    private static void collate(SqlCompiler out, List<Expr> operands) {
        out.operand(operands.get(0), 11).write(" COLLATE ");
        if (operands.get(1) instanceof LabelRef name) {
            out.identifier(name.name());
        } else {
            out.expression(operands.get(1));
        }
    }

    private static void excluded(SqlCompiler out, List<Expr> operands) {
        out.write("excluded.").identifier(out.columnName(operands.get(0)));
    }
}
