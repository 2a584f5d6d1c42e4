package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values in a table of their own, by their keys. One thread at a time. */
final class ElementMap extends AbstractMap<Object, Object> implements ElementView {
    private final transient ElementValues values;

    ElementMap(ElementValues values) {
        this.values = values;
    }

    @Override
    public ElementValues source() {
        return values;
    }

    @SuppressWarnings("unchecked") // made by ElementValues
    private Map<Object, Object> contents() {
        return (Map<Object, Object>) values.contents();
    }

    @Override
    public int size() {
        return contents().size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return contents().containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return contents().get(key);
    }

    @Override
    public @Nullable Object put(Object key, Object element) {
        requireNonNull(key, "key");
        Object old = contents().get(key);
        Object taken = old == null ? values.adding(element) : values.replacing(old, element);
        values.changing();
        return contents().put(key, taken);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        Object present = contents().get(key);
        if (present == null) {
            return null;
        }
        removing(present);
        return contents().remove(key);
    }

    @Override
    public void clear() {
        Map<Object, Object> all = contents();
        if (!all.isEmpty()) {
            all.values().forEach(values::removing);
            values.changing();
            contents().clear();
        }
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return ViewIterator.set(
                this::size,
                () -> new ViewIterator<>(
                        contents().entrySet().iterator(), TrackedEntry::new, entry -> removing(entry.getValue())));
    }

    private void removing(Object element) {
        values.removing(element);
        values.changing();
    }

    private final class TrackedEntry extends SimpleEntry<Object, Object> {
        private static final long serialVersionUID = 1L;

        private final transient Map.Entry<Object, Object> entry;

        TrackedEntry(Map.Entry<Object, Object> entry) {
            super(entry.getKey(), entry.getValue());
            this.entry = entry;
        }

        @Override
        public Object setValue(Object element) {
            Object taken = values.replacing(getValue(), element);
            values.changing();
            entry.setValue(taken);
            return super.setValue(taken);
        }
    }

    /** Plain values; nothing when they are not loaded. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return ElementValues.snapshot(this);
    }
}
