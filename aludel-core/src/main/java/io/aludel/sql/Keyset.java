package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.OrderTerm.Nulls;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a result by the place of the last row seen, instead of by counting rows: as fast on the last page as on the first, and with
 * no row twice or left out when rows come and go. Immutable, safe for use by many threads.
 *
 * <p>The order has to be total, so its last term is a key. What the next page begins after travels as an opaque text; its values
 * become parameters, and a text of another order, or that was tampered with, is refused. Where NULL stands is the same on every
 * database: before everything else in an ascending order, after it in a descending one, unless the order says otherwise.
 *
 * <pre>{@code
 * Keyset keyset = Keyset.by(sort.then(User_.id.asc()));
 * List<Row> page = connection.execute(keyset.after(query, cursor).limit(20)).all();
 * String next = keyset.cursor(page.get(page.size() - 1));
 * }</pre>
 */
public final class Keyset {
    private final List<OrderTerm> terms;
    private final KeysetCursor cursors;

    private Keyset(List<OrderTerm> terms) {
        if (terms.isEmpty()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, "pages need an order.\n  End it with a key: Keyset.by(id.asc()).");
        }
        this.terms = List.copyOf(terms);
        this.cursors = new KeysetCursor(this.terms);
    }

    /** Pages in an order that ends with a key. */
    public static Keyset by(Sort sort) {
        return by(sort.terms().toArray(Order[]::new));
    }

    /** Pages in an order that ends with a key. */
    public static Keyset by(Order... order) {
        List<OrderTerm> terms = new ArrayList<>();
        for (Order term : order) {
            terms.add(placed(term.term()));
        }
        return new Keyset(terms);
    }

    /** Says where NULL stands, as databases differ, unless there can be none. */
    private static OrderTerm placed(OrderTerm term) {
        if (isNeverNull(term.expression())) {
            return new OrderTerm(term.expression(), term.descending(), Nulls.DEFAULT);
        }
        Nulls nulls = term.nulls();
        if (nulls == Nulls.DEFAULT) {
            nulls = term.descending() ? Nulls.LAST : Nulls.FIRST;
        }
        return new OrderTerm(term.expression(), term.descending(), nulls);
    }

    private static boolean isNeverNull(Expr expression) {
        return expression instanceof ColumnRef column
                && column.source() instanceof TableRef table
                && !table.table().column(column.name()).isNullable();
    }

    /** The order of the pages. */
    public List<Order> terms() {
        return terms.stream().map(Order::new).toList();
    }

    /**
     * The rows after a place, in this order; say {@code limit(..)} too.
     *
     * @param cursor the place, or null for the first page
     * @throws ArgumentException when the cursor is none of this order, or the query groups its rows
     */
    public <T, S extends AbstractSelect<T, S>> S after(S select, @Nullable String cursor) {
        return page(select, cursor, terms);
    }

    /**
     * The rows before a place, nearest first: in the opposite order.
     *
     * @param cursor the place, or null for the last page
     * @throws ArgumentException when the cursor is none of this order, or the query groups its rows
     */
    public <T, S extends AbstractSelect<T, S>> S before(S select, @Nullable String cursor) {
        return page(select, cursor, terms.stream().map(Keyset::reversed).toList());
    }

    private static OrderTerm reversed(OrderTerm term) {
        Nulls nulls = switch (term.nulls()) {
            case FIRST -> Nulls.LAST;
            case LAST -> Nulls.FIRST;
            default -> Nulls.DEFAULT;
        };
        return new OrderTerm(term.expression(), !term.descending(), nulls);
    }

    private <T, S extends AbstractSelect<T, S>> S page(S select, @Nullable String cursor, List<OrderTerm> order) {
        SelectNode node = select.node();
        if (!node.groupBy().isEmpty()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "pages of grouped rows need the groups in a subquery.\n  Select from query.subquery(name) and page that.");
        }
        SelectNode ordered = node.withOrderBy(order);
        return select.with(cursor == null ? ordered : ordered.and(beyond(order, cursors.values(cursor))));
    }

    /** All earlier terms equal and one beyond, for each term in turn. */
    private static Expr beyond(List<OrderTerm> order, List<@Nullable Object> values) {
        Expr any = null;
        Expr equal = null;
        for (int index = 0; index < order.size(); index++) {
            OrderTerm term = order.get(index);
            Object value = values.get(index);
            Expr further = further(term, value);
            if (further != null) {
                Expr branch = equal == null ? further : Conditions.and(equal, further);
                any = any == null ? branch : Conditions.or(any, branch);
            }
            Expr same = value == null
                    ? Operation.of(Operators.IS, SqlTypes.BOOLEAN, term.expression(), Constant.NULL)
                    : Conditions.equal(term.expression(), bind(term, value));
            equal = Conditions.and(equal, same);
        }
        return any == null ? Constant.FALSE : any;
    }

    /** What comes after a value; null when nothing can. */
    private static @Nullable Expr further(OrderTerm term, @Nullable Object value) {
        Expr expression = term.expression();
        if (value == null) {
            return term.nulls() == Nulls.FIRST
                    ? Operation.of(Operators.IS_NOT, SqlTypes.BOOLEAN, expression, Constant.NULL)
                    : null;
        }
        Operator operator = term.descending() ? Operators.LT : Operators.GT;
        Expr compared = Operation.of(operator, SqlTypes.BOOLEAN, expression, bind(term, value));
        return term.nulls() == Nulls.LAST
                ? Conditions.or(compared, Operation.of(Operators.IS, SqlTypes.BOOLEAN, expression, Constant.NULL))
                : compared;
    }

    private static Bind bind(OrderTerm term, Object value) {
        return Bind.of(value, term.expression().type());
    }

    /**
     * The place of a row.
     *
     * @param row a row that has the terms of the order among its columns
     */
    public String cursor(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (OrderTerm term : terms) {
            values.add(
                    row.get(Expressions.of(term.expression(), term.expression().type())));
        }
        return cursors.text(values);
    }

    /**
     * The place of a row by the values of the terms, in their order.
     *
     * @throws ArgumentException when there are not as many values as terms
     */
    public String cursor(List<? extends @Nullable Object> values) {
        return cursors.text(values);
    }
}
