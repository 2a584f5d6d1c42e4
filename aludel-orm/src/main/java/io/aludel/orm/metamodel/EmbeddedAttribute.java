package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.AttributeDescription.Kind;
import io.aludel.orm.runtime.EmbeddableDescription;
import io.aludel.sql.Composite;
import io.aludel.sql.Expressions;
import io.aludel.sql.Order;
import io.aludel.sql.Predicate;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An attribute whose value has several columns. Generated {@code Embedded} classes extend it with its components. Immutable.
 *
 * <pre>{@code
 * select(Vertex.class).where(Vertex_.start.eq(new Point(1, 2)), Vertex_.end.x.gt(10)).orderBy(Vertex_.end.asc())
 * select(Vertex_.start)
 * update(Vertex.class).set(Vertex_.start, new Point(1, 2)).where(Vertex_.id.eq(5))
 * }</pre>
 *
 * @param <E> the entity that has the attribute
 * @param <T> the class of its values
 */
public abstract class EmbeddedAttribute<E, T> implements Attribute<E>, Composite<T> {
    private final EntityRef entity;
    private final String name;
    private final Supplier<EmbeddableDescription> embeddable;

    /** For generated classes. */
    protected EmbeddedAttribute(EntityRef entity, String name, Supplier<EmbeddableDescription> embeddable) {
        this.entity = requireNonNull(entity, "entity");
        this.name = requireNonNull(name, "name");
        this.embeddable = requireNonNull(embeddable, "embeddable");
    }

    @Override
    public EntityRef entity() {
        return entity;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Expr node() {
        return new AttributeRef(entity, name, SqlTypes.UNKNOWN);
    }

    /** Each component is equal to that of another attribute. */
    public Predicate sameAs(EmbeddedAttribute<?, T> other) {
        List<AttributeRef> own = components();
        List<AttributeRef> others = other.components();
        Expr all = null;
        for (int number = 0; number < own.size(); number++) {
            all = Conditions.and(all, Conditions.equal(own.get(number), others.get(number)));
        }
        return Expressions.predicate(requireNonNull(all, "a value without components"));
    }

    private List<AttributeRef> components() {
        List<AttributeRef> components = new ArrayList<>();
        columns(embeddable.get(), name, null, (column, value) -> components.add(column));
        return components;
    }

    /** Each component is equal to that of the value; {@code IS NULL} where that is null, and for a value that is null. */
    public Predicate eq(@Nullable T value) {
        return Expressions.predicate(equal(value));
    }

    /** Some component differs from that of the value. */
    public Predicate ne(@Nullable T value) {
        return eq(value).not();
    }

    /** Equal to one of the values; false when there are none. */
    public Predicate in(Collection<? extends T> values) {
        Expr any = null;
        for (T value : values) {
            any = any == null ? equal(value) : Conditions.or(any, equal(value));
        }
        return Expressions.predicate(any == null ? Constant.FALSE : any);
    }

    /** Equal to one of the values. */
    @SafeVarargs
    public final Predicate in(T... values) {
        return in(List.of(values));
    }

    /** All components are NULL. */
    public Predicate isNull() {
        return eq(null);
    }

    /** Some component is not NULL. */
    public Predicate isNotNull() {
        return isNull().not();
    }

    /** By the components, in their order. */
    public Order[] asc() {
        return sorted(false);
    }

    /** By the components, in their order, each descending. */
    public Order[] desc() {
        return sorted(true);
    }

    private Order[] sorted(boolean descending) {
        List<Order> terms = new ArrayList<>();
        columns(
                embeddable.get(),
                name,
                null,
                (column, value) -> terms.add(new Order(new OrderTerm(column, descending, OrderTerm.Nulls.DEFAULT))));
        return terms.toArray(Order[]::new);
    }

    private Expr equal(@Nullable T value) {
        List<Expr> conditions = new ArrayList<>();
        columns(
                embeddable.get(),
                name,
                value,
                (column, part) -> conditions.add(
                        part == null
                                ? Operation.of(Operators.IS, SqlTypes.BOOLEAN, column, Constant.NULL)
                                : Conditions.equal(column, Bind.of(part, column.type()))));
        Expr all = null;
        for (Expr condition : conditions) {
            all = Conditions.and(all, condition);
        }
        return requireNonNull(all, "a value without components");
    }

    private interface Receiver {
        void column(AttributeRef column, @Nullable Object value);
    }

    private void columns(EmbeddableDescription description, String prefix, @Nullable Object value, Receiver receiver) {
        for (int number = 0; number < description.components().size(); number++) {
            AttributeDescription component = description.components().get(number);
            String path = prefix + "." + component.name();
            Object part = description.read(value, number);
            if (component.kind() == Kind.EMBEDDED) {
                columns(component.embeddable(), path, part, receiver);
            } else {
                receiver.column(new AttributeRef(entity, path, component.type()), part);
            }
        }
    }

    @Override
    public String toString() {
        return entity.type().getSimpleName() + "." + name;
    }
}
