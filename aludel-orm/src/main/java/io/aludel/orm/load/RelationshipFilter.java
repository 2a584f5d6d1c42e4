package io.aludel.orm.load;

import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a relationship are loaded and in what order, beyond what the mapping says. The expressions name attributes of the
 * entity at the other end. Immutable.
 *
 * @param where a condition, or null
 * @param orderBy the order in place of the mapping's; empty for that one
 * @param limit how many for each object that has the relationship, or null for all
 */
public record RelationshipFilter(
        @Nullable Expr where, List<Expr> orderBy, @Nullable Expr limit) {
    /** Everything. */
    public static final RelationshipFilter NONE = new RelationshipFilter(null, List.of(), null);

    public RelationshipFilter {
        orderBy = List.copyOf(orderBy);
    }

    /** Whether it leaves nothing out and orders nothing. */
    public boolean isNone() {
        return where == null && orderBy.isEmpty() && limit == null;
    }

    /** What this and another one leave; the other one's order and limit win. */
    RelationshipFilter united(RelationshipFilter added) {
        if (equals(added)) {
            return this;
        }
        return new RelationshipFilter(
                added.where == null ? where : Conditions.and(where, added.where),
                added.orderBy.isEmpty() ? orderBy : added.orderBy,
                added.limit == null ? limit : added.limit);
    }

    /** The same with its expressions changed. */
    RelationshipFilter map(UnaryOperator<Expr> change) {
        return isNone()
                ? this
                : new RelationshipFilter(
                        where == null ? null : change.apply(where),
                        orderBy.stream().map(change).toList(),
                        limit == null ? null : change.apply(limit));
    }

    /** The expressions inside, always in the same order. */
    List<Expr> expressions() {
        List<Expr> all = new ArrayList<>(orderBy);
        if (where != null) {
            all.add(where);
        }
        if (limit != null) {
            all.add(limit);
        }
        return all;
    }

    /** What decides about the plan beside the expressions. */
    Object shape() {
        return isNone() ? List.of() : List.of(where != null, orderBy.size(), limit != null);
    }
}
