package io.aludel.orm.metamodel;

import io.aludel.sql.Expression;
import io.aludel.sql.Predicate;
import io.aludel.sql.Sql;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A view of an attribute of related objects, as a condition: {@code EXISTS} along the relationship. Immutable.
 *
 * @param <E> the entity that has the view
 * @param <V> the attribute's value
 */
public abstract class ProxyAttribute<E, V> {
    private final Object path;
    private final Supplier<?> end;

    ProxyAttribute(Object path, Supplier<?> end) {
        this.path = path;
        this.end = end;
    }

    /** Some related row meets a criterion on its own attributes, or on those of what its attribute leads to. */
    Predicate exists(@Nullable Predicate criterion) {
        Object attribute = end.get();
        if (attribute instanceof RelationshipAttribute<?, ?> relationship) {
            return along(relationship.exists(criterion));
        }
        return along(attribute instanceof ProxyAttribute<?, ?> proxy ? proxy.exists(criterion) : criterion);
    }

    /** Some related row has this value. */
    Predicate matching(@Nullable V value) {
        return along(equal(end.get(), value));
    }

    /** Some related row has one of these values. */
    Predicate among(Collection<? extends V> values) {
        return along(equalToOne(end.get(), values));
    }

    /** Some related row has a value that is none of these; no object is another than any object. */
    Predicate notAmong(Collection<? extends V> values) {
        Object attribute = end.get();
        if (attribute instanceof ProxyAttribute<?, ?> proxy) {
            return along(as(proxy).notAmong(values));
        }
        Predicate other = equalToOne(attribute, values).not();
        return along(attribute instanceof ReferenceAttribute<?, ?> reference ? other.or(reference.isNull()) : other);
    }

    private Predicate equalToOne(Object attribute, Collection<? extends V> values) {
        if (attribute instanceof ProxyAttribute<?, ?> proxy) {
            return as(proxy).among(values);
        }
        if (attribute instanceof Expression<?> expression) {
            return as(expression).in(values);
        }
        Predicate any = null;
        for (V value : values) {
            any = any == null ? equal(attribute, value) : any.or(equal(attribute, value));
        }
        return any == null ? Sql.sqlFalse() : any;
    }

    @SuppressWarnings("unchecked") // the processor has compared the types
    private ProxyAttribute<?, V> as(ProxyAttribute<?, ?> proxy) {
        return (ProxyAttribute<?, V>) proxy;
    }

    @SuppressWarnings("unchecked") // the processor has compared the types
    private Expression<V> as(Expression<?> expression) {
        return (Expression<V>) expression;
    }

    /** Some related row has another value; no object is another than any object. */
    Predicate differing(V value) {
        Object attribute = end.get();
        if (attribute instanceof ProxyAttribute<?, ?> proxy) {
            return along(as(proxy).differing(value));
        }
        Predicate other = equal(attribute, value).not();
        return along(attribute instanceof ReferenceAttribute<?, ?> reference ? other.or(reference.isNull()) : other);
    }

    /** No related row, or one without a value. */
    Predicate absent() {
        Predicate none = path instanceof ReferenceAttribute<?, ?> reference
                ? reference.isNull()
                : along(null).not();
        return along(equal(end.get(), null)).or(none);
    }

    /** A related row with a value. */
    Predicate present() {
        Object attribute = end.get();
        return attribute instanceof ProxyAttribute<?, ?> proxy
                ? along(proxy.present())
                : along(equal(attribute, null).not());
    }

    private Predicate along(@Nullable Predicate criterion) {
        if (path instanceof RelationshipAttribute<?, ?> relationship) {
            return relationship.exists(criterion);
        }
        return ((ProxyAttribute<?, ?>) path).exists(criterion);
    }

    @SuppressWarnings("unchecked") // the processor has compared the types
    private static Predicate equal(Object end, @Nullable Object value) {
        if (end instanceof ReferenceAttribute<?, ?> reference) {
            return ((ReferenceAttribute<?, Object>) reference).eq(value);
        }
        if (end instanceof CollectionAttribute<?, ?> collection && value != null) {
            return ((CollectionAttribute<?, Object>) collection).contains(value);
        }
        if (end instanceof ProxyAttribute<?, ?> proxy) {
            return value == null ? proxy.absent() : ((ProxyAttribute<?, Object>) proxy).matching(value);
        }
        Expression<Object> expression = (Expression<Object>) end;
        return value == null ? expression.isNull() : expression.eq(value);
    }
}
