package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
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
        values.removing(present);
        values.changing();
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
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<Object, Object>> {
        @Override
        public int size() {
            return contents().size();
        }

        @Override
        public Iterator<Map.Entry<Object, Object>> iterator() {
            Iterator<Map.Entry<Object, Object>> entries = contents().entrySet().iterator();
            return new Iterator<>() {
                private Map.@Nullable Entry<Object, Object> last;

                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Map.Entry<Object, Object> next() {
                    Map.Entry<Object, Object> next = entries.next();
                    last = next;
                    return new TrackedEntry(next);
                }

                @Override
                public void remove() {
                    if (last != null) {
                        values.removing(last.getValue());
                        values.changing();
                    }
                    entries.remove();
                }
            };
        }
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
