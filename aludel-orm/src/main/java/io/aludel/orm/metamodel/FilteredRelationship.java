package io.aludel.orm.metamodel;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.Predicate;
import io.aludel.sql.Selection;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to some of its objects: those for which conditions hold, in some order, and so many of each owner. For joins, which take
 * the conditions, and loader options. Immutable.
 *
 * <pre>{@code
 * selectinload(User_.posts.where(Post_.published.isTrue()).orderBy(Post_.id.desc()).limit(3))
 * select(User.class).outerJoin(User_.posts.where(Post_.published.isTrue()))
 * }</pre>
 *
 * @param <E> the entity that has the relationship
 * @param <T> the entity at the other end
 */
public final class FilteredRelationship<E, T> extends RelationshipAttribute<E, T> {
    private final RelationshipAttribute<E, T> whole;
    private final @Nullable Expr condition;
    private final List<Expr> order;
    private final @Nullable Expr limit;

    private FilteredRelationship(
            RelationshipAttribute<E, T> whole, @Nullable Expr condition, List<Expr> order, @Nullable Expr limit) {
        super(whole.entity(), whole.name(), whole.targetType());
        this.whole = whole;
        this.condition = condition;
        this.order = List.copyOf(order);
        this.limit = limit;
    }

    static <E, T> FilteredRelationship<E, T> of(RelationshipAttribute<E, T> whole) {
        return new FilteredRelationship<>(whole, whole.extraCondition(), whole.order(), whole.limit());
    }

    @Override
    public FilteredRelationship<E, T> where(Predicate... conditions) {
        Expr all = condition;
        for (Predicate each : conditions) {
            all = Conditions.and(all, each.node());
        }
        return new FilteredRelationship<>(whole, all, order, limit);
    }

    @Override
    public FilteredRelationship<E, T> orderBy(Selection<?>... terms) {
        List<Expr> all = new ArrayList<>(order);
        for (Selection<?> term : terms) {
            all.add(term.node());
        }
        return new FilteredRelationship<>(whole, condition, all, limit);
    }

    @Override
    public FilteredRelationship<E, T> limit(long objects) {
        if (objects < 0) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, "limit(" + objects + "): the number of objects cannot be negative.");
        }
        return new FilteredRelationship<>(whole, condition, order, Bind.of(objects, SqlTypes.BIGINT));
    }

    @Override
    public List<Class<?>> subclasses() {
        return whole.subclasses();
    }

    @Override
    public boolean isOfFamily() {
        return whole.isOfFamily();
    }

    @Override
    public EntityRef target() {
        return whole.target();
    }

    @Override
    public @Nullable Expr extraCondition() {
        return condition;
    }

    @Override
    public List<Expr> order() {
        return order;
    }

    @Override
    public @Nullable Expr limit() {
        return limit;
    }
}
