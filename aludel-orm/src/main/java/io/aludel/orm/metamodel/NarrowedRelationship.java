package io.aludel.orm.metamodel;

import io.aludel.sql.Predicate;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship whose other end is seen as a subclass of the entity there: a join along it finds only objects of that class, a loader
 * option loads their attributes, too. Immutable.
 *
 * <pre>{@code
 * select(Company.class).join(Company_.employees.ofType(Manager.class)).where(Manager_.budget.gt(1))
 * selectinload(Company_.employees.ofType(Engineer.class)).selectinload(Engineer_.machines)
 * }</pre>
 *
 * @param <E> the entity that has the relationship
 * @param <S> the subclass at the other end
 */
public final class NarrowedRelationship<E, S> extends RelationshipAttribute<E, S> {
    private final RelationshipAttribute<E, ? super S> whole;
    private final EntityRef target;
    private final List<Class<?>> subclasses;
    private final boolean family;

    NarrowedRelationship(
            RelationshipAttribute<E, ? super S> whole,
            Class<S> type,
            EntityRef target,
            List<Class<?>> subclasses,
            boolean family) {
        super(whole.entity(), whole.name(), type);
        this.whole = whole;
        this.target = target;
        this.subclasses = List.copyOf(subclasses);
        this.family = family;
    }

    /** There is an object of the subclass in a relationship to many. */
    public Predicate any() {
        return exists(null);
    }

    /** There is an object of the subclass that meets the criterion. */
    public Predicate any(Predicate criterion) {
        return exists(criterion);
    }

    /** A relationship to one refers to an object of the subclass. */
    public Predicate has() {
        return exists(null);
    }

    /** A relationship to one refers to an object of the subclass that meets the criterion. */
    public Predicate has(Predicate criterion) {
        return exists(criterion);
    }

    @Override
    public EntityRef target() {
        return target;
    }

    @Override
    public List<Class<?>> subclasses() {
        return subclasses;
    }

    @Override
    public boolean isOfFamily() {
        return family;
    }

    @Override
    public @Nullable Expr extraCondition() {
        return whole.extraCondition();
    }

    @Override
    public List<Expr> order() {
        return whole.order();
    }

    @Override
    public @Nullable Expr limit() {
        return whole.limit();
    }
}
