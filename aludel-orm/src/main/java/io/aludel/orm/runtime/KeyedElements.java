package io.aludel.orm.runtime;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The elements of a map attribute; one that comes in without a key gets it from its attribute. One thread at a time. */
final class KeyedElements extends AbstractCollection<Object> {
    private final Map<Object, Object> byKey = new LinkedHashMap<>();
    private final ElementAttribute key;

    KeyedElements(ElementAttribute key) {
        this.key = key;
    }

    Map<Object, Object> byKey() {
        return byKey;
    }

    /** The same elements by the keys that they have here. */
    KeyedElements copy() {
        KeyedElements copy = new KeyedElements(key);
        copy.byKey.putAll(byKey);
        return copy;
    }

    @Override
    public boolean add(Object element) {
        Object value = key.read(element);
        if (value == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_ARGUMENT,
                    element.getClass().getSimpleName() + " comes into a map, but its '" + key.name()
                            + "', which is the key there, is not set."
                            + "\n  Set it before the object is put into the relationship, or put it into the map with a key.");
        }
        return byKey.put(value, element) != element;
    }

    @Override
    public Iterator<Object> iterator() {
        return byKey.values().iterator();
    }

    @Override
    public int size() {
        return byKey.size();
    }
}
