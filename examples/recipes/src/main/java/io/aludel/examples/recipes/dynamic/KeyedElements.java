package io.aludel.examples.recipes.dynamic;

import io.aludel.orm.runtime.DynamicCollection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The elements of a collection by a key, in the way of a map that asks the database for each key and keeps nothing. One thread, with the
 * owner of the collection.
 *
 * @param <K> the key
 * @param <E> the elements
 */
public final class KeyedElements<K, E> {
    private final DynamicCollection<E> elements;
    private final String attribute;
    private final Function<E, K> key;

    KeyedElements(DynamicCollection<E> elements, String attribute, Function<E, K> key) {
        this.elements = elements;
        this.attribute = attribute;
        this.key = key;
    }

    /** The element of a key. */
    public Optional<E> get(K wanted) {
        return elements.filterBy(attribute, wanted).stream().findFirst();
    }

    /** Puts an element in, in the place of the one that has its key. */
    public void put(E element) {
        remove(key.apply(element));
        elements.add(element);
    }

    /** Takes the element of a key out. */
    public void remove(K unwanted) {
        get(unwanted).ifPresent(elements::remove);
    }

    /** How many there are, counted by the database. */
    public long size() {
        return elements.count();
    }

    /** All keys. */
    public List<K> keys() {
        return elements.all().stream().map(key).toList();
    }
}
