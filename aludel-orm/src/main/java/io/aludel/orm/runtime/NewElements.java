package io.aludel.orm.runtime;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.sql.Delete;
import io.aludel.sql.Insert;
import io.aludel.sql.Predicate;
import io.aludel.sql.Select;
import io.aludel.sql.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an application makes for a write-only or dynamic field. The field does not keep it: it takes the elements over.
 *
 * @param <E> the entity in the collection
 */
final class NewElements<E> implements DynamicCollection<E> {
    private final List<E> elements = new ArrayList<>();

    Collection<E> elements() {
        return elements;
    }

    @Override
    public void add(E element) {
        elements.add(element);
    }

    @Override
    public void addAll(Collection<? extends E> more) {
        elements.addAll(more);
    }

    @Override
    public void remove(E element) {
        elements.remove(element);
    }

    @Override
    public Select<E> select() {
        throw unowned();
    }

    @Override
    public Insert insert() {
        throw unowned();
    }

    @Override
    public Update update() {
        throw unowned();
    }

    @Override
    public Delete delete() {
        throw unowned();
    }

    @Override
    public List<E> all() {
        return List.copyOf(elements);
    }

    @Override
    public List<E> filter(Predicate... conditions) {
        throw unowned();
    }

    @Override
    public List<E> filterBy(String name, @Nullable Object value) {
        throw unowned();
    }

    @Override
    public List<E> slice(long from, long to) {
        return List.copyOf(elements.subList((int) from, (int) Math.min(to, elements.size())));
    }

    @Override
    public long count() {
        return elements.size();
    }

    @Override
    public Iterator<E> iterator() {
        return all().iterator();
    }

    private static InvalidRequestException unowned() {
        return new InvalidRequestException(
                ErrorCode.INVALID_ARGUMENT,
                "this collection belongs to no object, so there is nothing to query.\n  Use the one in the object's field.");
    }
}
