package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The object whose attribute holds a map or list of values; parts of it tell of changes through this. One thread at a time. */
final class ValueRoot {
    private final ManagedEntity owner;
    private final int attribute;
    private @Nullable Object value;

    ValueRoot(ManagedEntity owner, int attribute) {
        this.owner = owner;
        this.attribute = attribute;
    }

    /** The map or list as one that tells its owner of changes, a copy where it tells somebody else; other values as they are. */
    static @Nullable Object tracked(ManagedEntity owner, int attribute, @Nullable Object value) {
        if (value instanceof ValuePart part && part.root().owner == owner && part.root().attribute == attribute) {
            return value;
        }
        ValueRoot root = new ValueRoot(owner, attribute);
        root.value = root.part(value);
        return root.value;
    }

    /** Says what the attribute holds while parts of it tell of their changes. */
    void hold(Object whole) {
        value = whole;
    }

    boolean isFor(ManagedEntity asked, int number, Object whole) {
        return owner == asked && attribute == number && value == whole;
    }

    /** Makes a value that changes in place tell the same object. */
    void attach(ManagedEntity component) {
        ComponentState.attach(component, owner, attribute);
    }

    /** A value within this one, so that its changes are told of, too. */
    @Nullable
    Object part(@Nullable Object inner) {
        if (inner instanceof ValuePart part) {
            return part.root() == this ? inner : part(copy(part));
        }
        if (inner instanceof Map<?, ?> map) {
            return new ValueMap(this, changeable(map));
        }
        return inner instanceof List<?> list ? new ValueList(this, changeable(list)) : inner;
    }

    /** What is put into the map or list for a value: a copy where it tells somebody else. */
    @Nullable
    Object taken(@Nullable Object given) {
        return given instanceof ValuePart part && part.root() != this ? copy(part) : given;
    }

    @SuppressWarnings("unchecked") // what is put in was checked where the field was declared
    private static Map<Object, @Nullable Object> changeable(Map<?, ?> map) {
        return isFixed(map) ? new LinkedHashMap<>(map) : (Map<Object, @Nullable Object>) map;
    }

    @SuppressWarnings("unchecked") // see above
    private static List<@Nullable Object> changeable(List<?> list) {
        return isFixed(list) ? new ArrayList<>(list) : (List<@Nullable Object>) list;
    }

    private static boolean isFixed(Object collection) {
        String name = collection.getClass().getName();
        return name.startsWith("java.util.ImmutableCollections")
                || name.startsWith("java.util.Collections$")
                || name.startsWith("java.util.Arrays$");
    }

    /** Called before each change. */
    void changing() {
        InstanceState state = owner.$aludel$state();
        if (state != null && isHeld(owner.$aludel$get(attribute))) {
            state.beforeWrite(attribute);
        }
    }

    /** Whether the attribute still has the whole, or has it among its elements. */
    private boolean isHeld(@Nullable Object present) {
        Object whole = value;
        return present == whole
                || whole != null
                        && present instanceof ElementView view
                        && view.source().holds(whole);
    }

    /** A value as it is now: nothing in it changes with the original. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(key, copy(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return copies(list);
        }
        return value;
    }

    private static List<@Nullable Object> copies(Collection<?> values) {
        List<@Nullable Object> copy = new ArrayList<>(values.size());
        values.forEach(inner -> copy.add(copy(inner)));
        return copy;
    }
}
