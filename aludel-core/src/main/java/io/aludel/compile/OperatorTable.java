package io.aludel.compile;

import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import java.util.HashMap;
import java.util.Map;

/**
 * How a dialect writes operators, by their names. Immutable, safe for use by many threads.
 *
 * <p>An operator without an entry is written as its {@linkplain Operator#form() form} says. A dialect starts from {@link #STANDARD} and
 * replaces what it writes in its own way:
 *
 * <pre>{@code
 * OperatorTable.STANDARD.with(Operators.CONCAT, Template.function("concat"))
 * }</pre>
 */
public final class OperatorTable {
    /** The precedence of what never needs parentheses: a column, a call, anything in parentheses of its own. */
    public static final int ATOM = 100;

    /** The precedence of {@code =}, {@code LIKE}, {@code IN}, {@code IS} and their like, which do not chain. */
    public static final int COMPARISON = 5;

    /** Comes first: the next field is made from it. */
    static final OperatorTable EMPTY = new OperatorTable(Map.of());

    /** The way of standard SQL. */
    public static final OperatorTable STANDARD = StandardOperators.table();

    private final Map<String, Entry> entries;

    private OperatorTable(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /** Writes an operation whose type matters as well as its operands. Stateless. */
    @FunctionalInterface
    public interface Typed {
        /** Writes the operation. */
        void render(SqlCompiler out, Operation operation);
    }

    /**
     * How one operator is written.
     *
     * @param precedence of what is written; higher binds tighter
     * @param template writes it
     */
    public record Entry(int precedence, Typed template) {
        Entry(int precedence, Template template) {
            this(precedence, (Typed) (out, operation) -> template.render(out, operation.operands()));
        }
    }

    /** The way of an operator. */
    public Entry entry(Operator operator) {
        Entry found = entries.get(operator.name());
        return found == null ? byForm(operator) : found;
    }

    /** A copy in which an operator is written in another way, which holds together as the operator does, or tighter. */
    public OperatorTable with(Operator operator, Template template) {
        return with(operator, operator.precedence(), template);
    }

    /** A copy in which an operator is written in another way, which holds together less tightly than the operator does. */
    public OperatorTable with(Operator operator, int precedence, Template template) {
        return with(operator, new Entry(precedence, template));
    }

    /** A copy in which an operator is written in another way, by its type as well. */
    public OperatorTable withTyped(Operator operator, Typed template) {
        return with(operator, new Entry(operator.precedence(), template));
    }

    /** A copy without an operator. */
    public OperatorTable without(Operator operator, String construct, String remedy) {
        return with(operator, Template.unsupported(construct, remedy));
    }

    private OperatorTable with(Operator operator, Entry entry) {
        Map<String, Entry> changed = new HashMap<>(entries);
        changed.put(operator.name(), entry);
        return new OperatorTable(changed);
    }

    private static Entry byForm(Operator operator) {
        return new Entry(
                operator.precedence(),
                switch (operator.form()) {
                    case PREFIX -> Template.prefix(operator);
                    case POSTFIX -> Template.postfix(operator);
                    case INFIX -> Template.infix(operator);
                    case FUNCTION -> Template.function(operator.symbol());
                    case SPECIAL ->
                        Template.unsupported(
                                operator.symbol(),
                                "Write it as SQL: literalSql(..), or use a function of the database.");
                });
    }

    /** {@code a LIKE b}, {@code a LIKE b ESCAPE c}. */
    public static Template likeTemplate(String words) {
        return (out, operands) -> {
            out.operand(operands.get(0), COMPARISON + 1).write(" " + words + " ");
            out.operand(operands.get(1), COMPARISON + 1);
            PatternTemplates.escape(out, operands);
        };
    }

    /** For databases with ILIKE. */
    public OperatorTable withIlike() {
        return PatternTemplates.nativeIlike(this);
    }

    /** {@code name(a, b)} of the operands, for databases that have a function in place of an operator. */
    public OperatorTable withFunction(Operator operator, String name) {
        return with(operator, Template.function(name));
    }

    /** The precedence of what an operation is written as. */
    int precedence(Operation operation) {
        return Math.min(
                operation.operator().precedence(), entry(operation.operator()).precedence());
    }
}
