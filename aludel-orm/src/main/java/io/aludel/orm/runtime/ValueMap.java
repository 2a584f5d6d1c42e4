package io.aludel.orm.runtime;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map among the values of an object. One thread at a time. */
final class ValueMap extends AbstractMap<Object, @Nullable Object> implements ValuePart {
    private final transient ValueRoot root;
    private final transient Map<Object, @Nullable Object> values;

    ValueMap(ValueRoot root, Map<Object, @Nullable Object> values) {
        this.root = root;
        this.values = values;
    }

    @Override
    public ValueRoot root() {
        return root;
    }

    @Override
    public Object plain() {
        return values;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return values.containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        Object inner = values.get(key);
        Object part = root.part(inner);
        if (part != inner && key != null) {
            values.put(key, part);
        }
        return part;
    }

    @Override
    public @Nullable Object put(Object key, @Nullable Object value) {
        root.changing();
        return values.put(key, root.taken(value));
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        if (!values.containsKey(key)) {
            return null;
        }
        root.changing();
        return values.remove(key);
    }

    @Override
    public void clear() {
        if (!values.isEmpty()) {
            root.changing();
            values.clear();
        }
    }

    @Override
    public Set<Map.Entry<Object, @Nullable Object>> entrySet() {
        return ViewIterator.set(
                this::size,
                () -> new ViewIterator<>(values.entrySet().iterator(), TrackedEntry::new, entry -> root.changing()));
    }

    private final class TrackedEntry extends SimpleEntry<Object, @Nullable Object> {
        private static final long serialVersionUID = 1L;

        private final transient Map.Entry<Object, @Nullable Object> entry;

        TrackedEntry(Map.Entry<Object, @Nullable Object> entry) {
            super(entry.getKey(), ValueMap.this.get(entry.getKey()));
            this.entry = entry;
        }

        @Override
        public @Nullable Object setValue(@Nullable Object value) {
            root.changing();
            entry.setValue(root.taken(value));
            return super.setValue(ValueMap.this.get(getKey()));
        }
    }

    /** A plain map. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private Object writeReplace() {
        return new LinkedHashMap<>(values);
    }
}
