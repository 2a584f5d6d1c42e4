package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.OrderTerm.Nulls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An order that a user asked for, in terms that the application allowed. Immutable, safe for use by many threads.
 *
 * <p>The text is a list with commas; each part is a name, with {@code -} before it for the opposite direction, or one or more of
 * {@code :asc}, {@code :desc}, {@code :nullsfirst} and {@code :nullslast} behind it.
 *
 * <pre>{@code
 * Sort sort = Sort.parse(request.getParameter("sort"), allow(User_.username, User_.createdAt));     // "-created_at,username"
 * select(User.class).orderBy(sort.terms())
 * }</pre>
 */
public final class Sort {
    static final int LONGEST_NAME = 100;

    private final List<Order> terms;

    private Sort(List<Order> terms) {
        this.terms = List.copyOf(terms);
    }

    /**
     * Reads what a user typed.
     *
     * @param input the text; empty for no order
     * @param allowed the names that it may have
     * @throws ArgumentException when it names something else, or is not of this form
     */
    public static Sort parse(String input, SortKeys allowed) {
        List<Order> terms = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (String part : input.split(",", -1)) {
            String trimmed = part.strip();
            if (trimmed.isEmpty()) {
                continue;
            }
            String[] pieces = trimmed.split(":", -1);
            boolean sign = pieces[0].startsWith("-") || pieces[0].startsWith("+");
            String name = sign ? pieces[0].substring(1) : pieces[0];
            Expression<?> expression = allowed.get(name);
            if (!used.add(name)) {
                throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "the order names '" + name + "' twice.");
            }
            terms.add(term(expression, pieces[0].startsWith("-"), pieces));
        }
        return new Sort(terms);
    }

    private static Order term(Expression<?> expression, boolean minus, String[] pieces) {
        boolean descending = minus;
        Nulls nulls = Nulls.DEFAULT;
        for (int index = 1; index < pieces.length; index++) {
            switch (pieces[index].strip().toLowerCase(Locale.ROOT)) {
                case "asc" -> descending = false;
                case "desc" -> descending = true;
                case "nullsfirst" -> nulls = Nulls.FIRST;
                case "nullslast" -> nulls = Nulls.LAST;
                default ->
                    throw new ArgumentException(
                            ErrorCode.INVALID_ARGUMENT,
                            "an order can say asc, desc, nullsfirst or nullslast after a name, and nothing else.");
            }
        }
        return new Order(new OrderTerm(expression.node(), descending, nulls));
    }

    /** The terms, for {@code orderBy(..)}. */
    public List<Order> terms() {
        return terms;
    }

    /** The same with more terms behind, such as the key that makes an order total; those that are there already are left out. */
    public Sort then(Order... more) {
        List<Order> all = new ArrayList<>(terms);
        for (Order term : more) {
            boolean present = all.stream()
                    .anyMatch(
                            each -> each.term().expression().equals(term.term().expression()));
            if (!present) {
                all.add(term);
            }
        }
        return new Sort(all);
    }

    @Override
    public String toString() {
        return terms.toString();
    }
}
