package io.aludel.orm.metamodel;

import io.aludel.sql.Predicate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A view of an attribute of what a to-one refers to. Immutable.
 *
 * @param <E> the entity that has the view
 * @param <V> the attribute's value
 */
public final class ProxyValueAttribute<E, V> extends ProxyAttribute<E, V> {
    /** For generated classes: the relationship or view, and the attribute at its other end. */
    public ProxyValueAttribute(Object path, Supplier<?> end) {
        super(path, end);
    }

    /** The value is this one; for null there is none. */
    public Predicate eq(@Nullable V value) {
        return value == null ? isNull() : matching(value);
    }

    /** There is a value, and it is another; for null there is one. A related object that refers to none refers to another. */
    public Predicate ne(@Nullable V value) {
        return value == null ? isNotNull() : differing(value);
    }

    /** The value is one of these. */
    public Predicate in(Collection<? extends V> values) {
        return among(values);
    }

    /** The value is one of these. */
    @SafeVarargs
    public final Predicate in(V first, V... more) {
        List<V> values = new ArrayList<>(List.of(first));
        values.addAll(Arrays.asList(more));
        return among(values);
    }

    /** There is a value, and it is none of these. */
    public Predicate notIn(Collection<? extends V> values) {
        return notAmong(values);
    }

    /** There is none. */
    public Predicate isNull() {
        return absent();
    }

    /** There is one. */
    public Predicate isNotNull() {
        return present();
    }

    /** There is a related object. */
    public Predicate has() {
        return exists(null);
    }

    /** The related object meets a criterion, on its own attributes or on those of what the attribute leads to. */
    public Predicate has(Predicate criterion) {
        return exists(criterion);
    }
}
